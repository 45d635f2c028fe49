from odoo.tests.common import tagged

from odoo.addons.komunigi_base.compat import flush

from .sheet import SheetCase

# A peer needs 300 to 450 for such a sheet.
QUERIES = 40


@tagged("post_install", "-at_install")
class TestSheetCost(SheetCase):
    def _create_sheet(self, count):
        workers = self.env["res.partner"]
        for number in range(count):
            worker = self._create_worker("Worker %02d" % number)
            self._create_eater("Eater %02d" % number, worker)
            workers += worker
        shift = self._create_shift(-2, seats=count)
        for worker in workers:
            self._register(worker, shift)
        lines = shift.registration_ids
        lines[0].action_present()
        lines[1].action_absent()
        lines[2].action_excused()
        return shift

    def _cost(self, shift):
        flush(shift)
        shift.invalidate_cache()
        # As a request does: rights and settings are in Odoo's caches already.
        self.assertEqual(self.office.name, "office_test")
        before = self.env.cr.sql_log_count
        shift._validate(self.office)
        flush(shift)
        return self.env.cr.sql_log_count - before

    def test_a_sheet_of_15_workers_is_validated_within_the_budget(self):
        shift = self._create_sheet(15)
        self._cost(self._create_sheet(15))
        cost = self._cost(shift)
        self.assertEqual(len(shift.registration_ids.filtered("is_settled")), 15)
        self.assertEqual(len(shift.mapped("registration_ids.worker_id")), 15)
        notices = self.env["coop.shift.notice"].search([("shift_id", "=", shift.id)])
        self.assertEqual(len(notices), 13)
        self.assertLessEqual(cost, QUERIES)

    def test_the_cost_does_not_grow_with_the_sheet(self):
        few = self._cost(self._create_sheet(5))
        many = self._cost(self._create_sheet(25))
        self.assertLessEqual(many, few + 2)
