from datetime import datetime

from psycopg2 import IntegrityError

from odoo.tools import mute_logger

from .common import MemberCase


class TestCompany(MemberCase):
    def test_local_hours_follow_summer_time(self):
        winter = self.company._coop_utc(datetime(2031, 1, 15, 9, 0))
        summer = self.company._coop_utc(datetime(2031, 7, 15, 9, 0))
        self.assertEqual((winter.hour, summer.hour), (8, 7))
        self.assertEqual(self.company._coop_local(summer).hour, 9)

    def test_hour_that_the_clock_skips_is_read_as_winter_time(self):
        # On 30 March 2031 the clocks go from 2:00 to 3:00.
        skipped = self.company._coop_utc(datetime(2031, 3, 30, 2, 30))
        self.assertEqual(skipped, datetime(2031, 3, 30, 1, 30))

    def test_dates_are_told_in_the_language_of_the_reader(self):
        moment = datetime(2031, 1, 15, 8, 0)
        company = self.company.with_context(lang="fr_BE")
        self.assertEqual(
            company._coop_format(moment, "EEEE d MMMM y, HH:mm"),
            "mercredi 15 janvier 2031, 09:00",
        )

    def test_day_and_month_stand_as_in_the_language(self):
        moment = datetime(2031, 1, 15, 8, 0)
        days = [
            self.company.with_context(lang=lang)._coop_day(moment)
            for lang in ("en_US", "fr_BE", "nl_BE", "es_ES")
        ]
        self.assertEqual(
            days,
            [
                "Wednesday January 15",
                "mercredi 15 janvier",
                "woensdag 15 januari",
                "miércoles 15 de enero",
            ],
        )

    def test_unknown_language_falls_back_to_english(self):
        company = self.company.with_context(lang="xx_XX")
        self.assertEqual(
            company._coop_format(datetime(2031, 1, 15, 8, 0), "EEEE"), "Wednesday"
        )

    def test_zero_eaters_is_kept_by_the_settings_page(self):
        settings = self.env["res.config.settings"].create({})
        settings.max_eaters_per_worker = 0
        settings.execute()
        self.company.invalidate_cache()
        self.assertEqual(self.company.max_eaters_per_worker, 0)

    def test_negative_number_of_eaters_is_refused(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                self.company.write({"max_eaters_per_worker": -1})
