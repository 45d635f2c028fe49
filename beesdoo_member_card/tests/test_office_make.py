from odoo.exceptions import UserError

from .office_case import OfficeCase


class TestMake(OfficeCase):
    def _dialog(self, members, **vals):
        return self._fill_in_for("coop.card.make", members, **vals)

    def test_missing_cards_are_made(self):
        self._create_card(self.amina)
        dialog = self._dialog(self.amina | self.bram | self.stranger)
        self.assertEqual(dialog.count, 1)
        action = dialog.action_make()
        made = self.cards.search(action["domain"])
        self.assertEqual(made.mapped("member_id"), self.bram)
        self.assertEqual(made.changed_by_id, self.office)

    def test_dialog_says_who_is_left_out_and_why(self):
        self.company.card_of_eaters = "none"
        self._create_card(self.amina)
        gone = self._create_worker("Gone Worker", active=False)
        people = self.amina | self.bram | self.luc | self.stranger | gone
        lines = self._dialog(people).forecast.split("\n")
        for words, name in (
            ("A card to print for 1", "Bram"),
            ("Have a card already (1)", "Amina"),
            ("Eaters get no card", "Luc"),
            ("Not members", "Nadia"),
            ("left the cooperative", "Gone"),
        ):
            line = [line for line in lines if words in line]
            self.assertIn(name, "".join(line), words)

    def test_nobody_to_make_a_card_for(self):
        dialog = self._dialog(self.stranger)
        self.assertEqual(dialog.count, 0)
        with self.assertRaisesRegex(UserError, "None of them"):
            dialog.action_make()

    def test_whole_household_of_an_eater(self):
        other = self._create_eater("Nour Haddad", self.amina)
        dialog = self._dialog(self.luc, is_whole_household=True)
        self.assertEqual(dialog.count, 3)
        dialog.action_make()
        for member in (self.amina, self.luc, other):
            self.assertEqual(member.coop_card_state, "to_print")
        self.assertFalse(self.bram.coop_card_id)

    def test_household_button_of_a_worker(self):
        action = self._seen(self.amina).action_make_household_cards()
        dialog = self._fill_in(action)
        self.assertTrue(dialog.is_whole_household)
        dialog.action_make()
        self.assertTrue(self.luc.coop_card_id)

    def test_eater_of_a_worker_without_a_number_waits(self):
        self.company.card_of_eaters = "worker"
        dialog = self._dialog(self.luc)
        self.assertEqual(dialog.count, 0)
        self.assertIn("worker who has no card yet", dialog.forecast)
        self.assertEqual(self._dialog(self.luc | self.amina).count, 2)

    def test_forecast_of_many_costs_what_that_of_few_does(self):
        workers = [self._create_worker("Worker %s" % n) for n in range(40)]
        workers = self.env["res.partner"].browse([worker.id for worker in workers])
        costs = []
        for members in (workers[:5], workers):
            dialog = self._dialog(members)
            dialog.invalidate_cache()
            before = self.cr.sql_log_count
            self.assertTrue(dialog.forecast)
            costs.append(self.cr.sql_log_count - before)
        self.assertLessEqual(costs[1], costs[0])


class TestOfficeChange(OfficeCase):
    def test_forecast_follows_the_tick(self):
        model = self._seen(self.env["coop.card.make"])
        spec = {
            "member_ids": "",
            "is_whole_household": "1",
            "count": "",
            "forecast": "",
        }
        vals = {
            "member_ids": [(6, 0, self.luc.ids)],
            "is_whole_household": True,
            "count": 0,
            "forecast": False,
        }
        answer = model.onchange(vals, "is_whole_household", spec)
        self.assertEqual(answer["value"]["count"], 2)
        self.assertIn("Amina", answer["value"]["forecast"])

    def test_consequence_is_there_before_anything_is_saved(self):
        card = self._create_card(self.amina)
        model = self._seen(self.env["coop.card.lost"])
        vals = {"card_ids": [(6, 0, card.ids)], "consequence": False}
        spec = {"card_ids": "1", "consequence": ""}
        answer = model.onchange(vals, "card_ids", spec)
        self.assertIn(card.number, answer["value"]["consequence"])
