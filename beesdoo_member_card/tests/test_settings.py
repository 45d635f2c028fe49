from odoo.exceptions import ValidationError

from odoo.addons.komunigi_base.compat import flush

from .common import CardCase


class TestSettings(CardCase):
    def test_each_choice_is_saved(self):
        values = {
            "card_prefix": "0421",
            "card_body": "random",
            "card_kind_worker": "5",
            "card_kind_eater": "6",
            "card_of_eaters": "worker",
            "card_for_new_member": True,
            "card_after_loss": False,
            "card_requeue_name": False,
            "card_requeue_role": False,
            "card_requeue_photo": True,
            "card_valid_years": 3,
        }
        self.env["res.config.settings"].create(values).execute()
        flush(self.company)
        self.company.invalidate_cache()
        for name, value in values.items():
            self.assertEqual(self.company[name], value, name)

    def test_cards_may_be_valid_for_ever_again(self):
        self.company.card_valid_years = 3
        self.env["res.config.settings"].create({"card_valid_years": 0}).execute()
        self.assertEqual(self.company.card_valid_years, 0)

    def test_example_follows_what_is_typed(self):
        settings = self.env["res.config.settings"]
        self.assertEqual(
            settings.new(
                {
                    "card_prefix": "042",
                    "card_kind_worker": "0",
                    "card_of_eaters": "none",
                }
            ).card_example,
            "0420000000013 for a worker",
        )
        both = settings.new(
            {
                "card_prefix": "042",
                "card_kind_worker": "0",
                "card_kind_eater": "1",
                "card_of_eaters": "own",
            }
        )
        self.assertIn("0421000000010 for an eater", both.card_example)

    def test_example_says_what_is_wrong(self):
        settings = self.env["res.config.settings"].new({"card_prefix": "04a"})
        self.assertIn("digits", settings.card_example)
        with self.assertRaisesRegex(ValidationError, "digits"):
            self.env["res.config.settings"].create({"card_prefix": "04a"})

    def test_prefix_is_one_line(self):
        with self.assertRaisesRegex(ValidationError, "digits"):
            self.company.card_prefix = "042\n"
