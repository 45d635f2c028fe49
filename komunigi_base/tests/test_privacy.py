from unittest.mock import patch

from odoo.exceptions import UserError

from .common import MemberCase


class TestPrivacy(MemberCase):
    """What the member API says where bystanders read along."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Joris Van den Berg")
        cls.eater = cls._create_eater("Luc Haddad", cls.worker)
        cls.stranger = cls.env["res.partner"].create({"name": "Zoé Peeters"})

    def _private(self, partner):
        return partner.with_context(coop_private=True)

    def _sentence(self, partner):
        """The first refusal of this partner, as bystanders read it."""
        return self._private(partner)._shopping_refusals()[partner.id][0][1]

    def test_the_whole_name_is_shown_elsewhere(self):
        self.assertEqual(self.worker._shown_name(), "Joris Van den Berg")

    def test_first_name_and_initial_are_shown(self):
        self.assertEqual(self._private(self.worker)._shown_name(), "Joris V.")

    def test_the_first_name_is_the_first_word(self):
        self.assertEqual(self.worker._first_name(), "Joris")
        self.worker.name = "  Amina  Benali"
        self.assertEqual(self.worker._first_name(), "Amina")

    def test_a_name_that_is_missing_breaks_nothing(self):
        nobody = self.env["res.partner"].new({"name": False})
        self.assertEqual(nobody._first_name(), "")
        self.assertEqual(self._private(nobody)._shown_name(), "")

    def test_a_first_name_that_the_shop_keeps_apart_is_taken(self):
        """``partner_firstname`` has the field; here another one stands in for it."""
        self.worker.write({"name": "Berg Jean Pierre", "function": "Jean Pierre"})
        known = type(self.worker)._fields
        with patch.dict(known, firstname=known["function"]):
            self.assertEqual(self.worker._first_name(), "Jean Pierre")
            shown = self._private(self.worker)._shown_name()
        self.assertEqual(shown, "Jean Pierre B.")

    def test_refusals_name_nobody_in_full(self):
        sentence = self._sentence(self.stranger)
        self.assertEqual(sentence, "Zoé P. is not a member of the cooperative.")
        self.eater.active = False
        sentence = self._sentence(self.eater)
        self.assertEqual(sentence, "Luc H. has left the cooperative.")

    def test_a_summary_names_nobody_in_full_and_gives_no_counter(self):
        summary = self._private(self.eater)._member_summary()[self.eater.id]
        self.assertEqual(summary["name"], "Luc H.")
        self.assertEqual(summary["worker"]["name"], "Joris V.")
        self.assertEqual([e["name"] for e in summary["eaters"]], ["Luc H."])
        self.assertEqual(summary["counter"], "")
        for name in ("Haddad", "Berg"):
            self.assertNotIn(name, str(summary))

    def test_an_action_that_is_refused_names_nobody_in_full(self):
        with self.assertRaisesRegex(UserError, "for Luc H. any more"):
            self._private(self.eater)._run_member_action("here")
