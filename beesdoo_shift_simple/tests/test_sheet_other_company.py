from odoo.exceptions import AccessError

from .sheet import SheetCase


class TestSheetOtherCompany(SheetCase):
    def test_office_validates_no_sheet_of_another_company(self):
        company = self.env["res.company"].create({"name": "Other shop"})
        shift = self._create_shift(-1, company_id=company.id)
        self._register(self._create_worker("Chloé"), shift)
        with self.assertRaises(AccessError):
            self._as(shift, self.office).action_validate()
        self.assertFalse(shift.validated_on)
