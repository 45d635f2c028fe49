from odoo.addons.komunigi_base.compat import IS_12, flush

from .common import MemberCase


class TestMemberReading(MemberCase):
    """Cards and households are read with few queries, and rightly."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.amina = cls._create_worker("Amina", barcode="0420000000013")
        cls.zoe = cls._create_eater("Zoé", cls.amina)
        cls.luc = cls._create_eater("Luc", cls.amina)

    def _eaters(self, member):
        summary = member._member_summary()[member.id]
        return [eater["name"] for eater in summary["eaters"]]

    def _cost(self, members):
        flush(members)
        members.invalidate_cache()
        before = self.cr.sql_log_count
        members._member_summary()
        return self.cr.sql_log_count - before

    def test_eaters_are_named_in_order_whoever_is_asked(self):
        for member in (self.amina, self.luc):
            self.assertEqual(self._eaters(member), ["Luc", "Zoé"])

    def test_an_eater_who_left_is_not_named(self):
        self.zoe.active = False
        self.assertEqual(self._eaters(self.amina), ["Luc"])

    def test_a_summary_costs_the_same_for_many_households(self):
        members = self.amina
        for number in range(10):
            worker = self._create_worker("W %s" % number)
            members |= worker | self._create_eater("E %s" % number, worker)
        self._cost(members)
        self.assertEqual(self._cost(members), self._cost(self.amina))

    def test_a_household_is_read_in_two_queries(self):
        member = self.luc.sudo()
        member._read_households()
        flush(member)
        member.invalidate_cache()
        before = self.cr.sql_log_count
        eaters = member._read_households()[self.amina.id]
        self.assertEqual(eaters.mapped("household_worker_id.name"), ["Amina"])
        self.assertEqual(self.cr.sql_log_count - before, 2)

    def test_a_card_is_found_in_one_query(self):
        partners = self.env["res.partner"].sudo()
        partners._find_by_card("0420000000013")
        flush(partners)
        before = self.cr.sql_log_count
        member, __ = partners._find_by_card("0420000000013")
        self.assertEqual(member, self.amina)
        self.assertEqual(self.cr.sql_log_count - before, 1)

    def test_barcodes_are_searched_by_other_operators_too(self):
        partners = self.env["res.partner"]
        self.assertIn(self.amina, partners.search([("barcode", "like", "00013")]))
        self.assertEqual(
            partners.search([("barcode", "in", ["0420000000013", "1"])]), self.amina
        )
        self.assertFalse(partners.search([("barcode", "in", [])]))

    def test_a_barcode_of_another_company_is_not_found(self):
        if IS_12:
            self.skipTest("12.0 has one barcode for all companies.")
        other = self.env["res.company"].create({"name": "Other"})
        properties = self.env["ir.property"].with_company(other)
        properties._set_multi("barcode", "res.partner", {self.luc.id: "0420000000037"})
        self.assertFalse(self.luc._find_by_card("0420000000037")[0])
        found, __ = self.luc.with_company(other)._find_by_card("0420000000037")
        self.assertEqual(found, self.luc)
