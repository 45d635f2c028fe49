from .common import EntranceCase


class TestAnswer(EntranceCase):
    def test_a_member_in_good_standing_may_shop(self):
        answer = self._desk()._answer("0420000000013", key="a")
        self.assertEqual(answer["verdict"], "yes")
        self.assertEqual(answer["member"]["name"], "Amina Haddad")
        self.assertEqual(self._visits().member_id, self.amina)

    def test_who_has_left_may_not_and_is_told_so(self):
        self.luc.unlink()
        self.amina.active = False
        answer = self._desk()._answer("0420000000013", key="a")
        self.assertEqual(answer["verdict"], "no")
        self.assertIn("has left", answer["sentences"][0]["text"])

    def test_an_unknown_card_is_named_as_such(self):
        answer = self._desk()._answer("0429999999995", key="a")
        self.assertEqual(answer["verdict"], "card")
        self.assertIn("0429999999995", answer["sentences"][0]["text"])

    def test_the_board_tells_how_far_the_clock_of_the_shop_is_from_utc(self):
        for zone, minutes in (("Asia/Kathmandu", 345), ("UTC", 0)):
            self.company.coop_tz = zone
            self.assertEqual(self._desk()._board()["utc_minutes"], minutes)
