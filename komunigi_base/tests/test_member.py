from psycopg2 import IntegrityError

from odoo.tools import mute_logger

from .common import MemberCase


class TestMemberNumber(MemberCase):
    def test_new_members_get_consecutive_numbers(self):
        members = self.env["res.partner"].create(
            [{"name": name, "member_role": "worker"} for name in ("A", "B", "C")]
        )
        numbers = [int(number) for number in members.mapped("member_number")]
        self.assertEqual(numbers, list(range(numbers[0], numbers[0] + 3)))

    def test_partner_that_becomes_a_member_gets_a_number(self):
        partner = self.env["res.partner"].create({"name": "Amina"})
        self.assertFalse(partner.member_number)
        partner.member_role = "worker"
        self.assertTrue(partner.member_number)

    def test_number_stays_when_the_role_changes(self):
        worker, luc = self._create_worker("Amina"), self._create_worker("Luc")
        number = luc.member_number
        luc.write({"member_role": "eater", "household_worker_id": worker.id})
        self.assertEqual(luc.member_number, number)

    def test_given_number_is_kept(self):
        worker = self._create_worker("Amina", member_number="B-12")
        self.assertEqual(worker.member_number, "B-12")

    def test_number_is_unique(self):
        self._create_worker("Amina", member_number="B-12")
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                self._create_worker("Bram", member_number="B-12")

    def test_numbers_that_were_imported_are_passed_over(self):
        last = int(self._create_worker("Amina").member_number)
        for number in (last + 1, last + 2):
            self._create_worker("Imported", member_number="%05d" % number)
        members = self.env["res.partner"].create(
            [{"name": name, "member_role": "worker"} for name in ("A", "B")]
        )
        numbers = [int(number) for number in members.mapped("member_number")]
        self.assertEqual(numbers, [last + 3, last + 4])

    def test_blanks_are_no_number(self):
        worker = self._create_worker("Amina", member_number="  ")
        self.assertTrue(worker.member_number.strip())
        worker.write({"member_number": " B-13 "})
        self.assertEqual(worker.member_number, "B-13")

    def test_role_of_the_context_counts(self):
        partner = self.env["res.partner"].with_context(default_member_role="worker")
        self.assertTrue(partner.create({"name": "Amina"}).member_number)

    def test_gapless_sequence_works_too(self):
        sequence = self.env.ref("komunigi_base.sequence_member_number")
        sequence.implementation = "no_gap"
        members = self.env["res.partner"].create(
            [{"name": name, "member_role": "worker"} for name in ("A", "B")]
        )
        first, second = [int(number) for number in members.mapped("member_number")]
        self.assertEqual(second, first + 1)

    def test_copy_is_no_member(self):
        copy = self._create_worker("Amina").copy()
        self.assertFalse(copy.member_role or copy.member_number)


class TestSearch(MemberCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.amina = cls._create_worker("Amina", member_number="00777")
        cls.bram = cls._create_worker("Bram 00777 Amina")
        cls.bram.barcode = "0421234567891"

    def _found(self, text, **kwargs):
        return [item[0] for item in self.env["res.partner"].name_search(text, **kwargs)]

    def test_member_of_that_number_comes_first(self):
        self.assertEqual(self._found("00777"), (self.amina | self.bram).ids)

    def test_member_is_found_by_barcode(self):
        self.assertEqual(self._found("0421234567891"), self.bram.ids)

    def test_members_are_found_by_name_once(self):
        self.assertEqual(sorted(self._found("Amina")), (self.amina | self.bram).ids)

    def test_domain_and_limit_are_respected(self):
        args = [("id", "!=", self.amina.id)]
        self.assertEqual(self._found("00777", args=args), self.bram.ids)
        self.assertEqual(self._found("00777", limit=1), self.amina.ids)


class TestManyMembers(MemberCase):
    def _queries(self, count, **values):
        vals_list = [dict(values, name="Member %s" % n) for n in range(count)]
        before = self.env.cr.sql_log_count
        self.env["res.partner"].create(vals_list)
        self.env["res.partner"].search_count([])
        return self.env.cr.sql_log_count - before

    def test_creating_members_takes_at_most_twice_the_queries_of_partners(self):
        self._queries(2)
        plain = self._queries(100)
        members = self._queries(100, member_role="worker", shift_mode="regular")
        self.assertLessEqual(members, 2 * plain)

    def test_creating_members_is_linear(self):
        self._queries(2, member_role="worker")
        few = self._queries(50, member_role="worker")
        many = self._queries(200, member_role="worker")
        self.assertLessEqual(many, 4 * few)
