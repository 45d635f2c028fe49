from odoo.exceptions import UserError

from .common import MemberCase


class TestMemberApi(MemberCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.eater = cls._create_eater("Luc", cls.worker)
        cls.stranger = cls.env["res.partner"].create({"name": "Zoé"})

    def _codes(self, partner):
        return [code for code, __, __ in partner._shopping_refusals()[partner.id]]

    def test_members_may_shop(self):
        self.assertEqual(self._codes(self.worker), [])
        self.assertTrue(self.worker.may_shop and self.eater.may_shop)

    def test_stranger_may_not_shop_and_hears_why(self):
        self.assertEqual(self._codes(self.stranger), ["not_member"])
        self.assertIn(
            "Zoé is not a member",
            self.stranger._shopping_refusals()[self.stranger.id][0][1],
        )
        self.assertFalse(self.stranger.may_shop)

    def test_member_that_left_may_not_shop(self):
        self.eater.active = False
        self.assertEqual(self._codes(self.eater), ["left"])
        self.assertFalse(self.eater.may_shop)

    def test_answer_follows_the_role(self):
        self.stranger.member_role = "worker"
        self.assertTrue(self.stranger.may_shop)

    def test_nightly_job_corrects_a_wrong_answer(self):
        self.env.cr.execute(
            "UPDATE res_partner SET may_shop = NOT may_shop WHERE id IN %s",
            ((self.worker.id, self.eater.id),),
        )
        self.env["res.partner"].invalidate_cache()
        self.env["res.partner"]._cron_refresh_may_shop()
        self.assertTrue(self.worker.may_shop and self.eater.may_shop)

    def test_summary_names_the_household(self):
        summary = self.eater._member_summary()[self.eater.id]
        self.assertEqual(summary["name"], "Luc")
        self.assertEqual(summary["role"], "Eater")
        self.assertEqual(summary["worker"]["name"], "Amina")
        self.assertEqual([eater["name"] for eater in summary["eaters"]], ["Luc"])

    def test_answers_take_a_constant_number_of_queries(self):
        members = self.worker
        for number in range(20):
            members |= self._create_worker("Worker %s" % number)
        counts = []
        for some in (members[:2], members):
            some.invalidate_cache()
            before = self.env.cr.sql_log_count
            some._member_summary()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])

    def test_no_action_is_offered_without_another_addon(self):
        self.assertEqual(self.worker._member_actions(), {self.worker.id: []})
        with self.assertRaisesRegex(UserError, "any more"):
            self.worker._run_member_action("here")

    def test_member_is_found_by_card_or_number(self):
        self.worker.barcode = "0420000000013"
        for number in ("0420000000013", " 0420000000013\n", self.worker.member_number):
            found, why_not = self.env["res.partner"]._find_by_card(number)
            self.assertEqual((found, why_not), (self.worker, ""))

    def test_card_of_nobody_says_so(self):
        self.stranger.barcode = "0420000000020"
        for number in ("0420000000020", "999999", ""):
            found, why_not = self.env["res.partner"]._find_by_card(number)
            self.assertFalse(found)
            self.assertTrue(why_not)

    def test_twelve_digits_find_the_thirteen_that_start_with_0(self):
        self.worker.barcode = "0420000000013"
        found, why_not = self.env["res.partner"]._find_by_card("420000000013")
        self.assertEqual((found, why_not), (self.worker, ""))

    def test_twelve_digits_of_two_members_are_told_to_the_office(self):
        self.worker.barcode = "0420000000013"
        self.eater.member_number = "420000000013"
        found, why_not = self.env["res.partner"]._find_by_card("420000000013")
        self.assertFalse(found)
        self.assertIn("Two members", why_not)

    def test_nothing_else_gets_a_0_in_front(self):
        for member_number, number in (
            ("0420000000013", "20000000013"),
            ("0ABCDEFGHIJKL", "ABCDEFGHIJKL"),
        ):
            self.worker.member_number = member_number
            found, __ = self.env["res.partner"]._find_by_card(number)
            self.assertFalse(found)
