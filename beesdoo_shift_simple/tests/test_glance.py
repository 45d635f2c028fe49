from datetime import date

from odoo.addons.komunigi_base.compat import flush

from .common import ShiftCase

QUERIES = 12
COUNTS = [
    "understaffed_count",
    "sheet_count",
    "alert_count",
    "suspended_count",
    "unsubscribed_count",
    "note_count",
    "skipped_count",
    "this_week_seats",
    "next_week_seats",
]


class TestGlance(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Whatever else the database has stays out of the figures.
        cls.company = cls.env["res.company"].create(
            {"name": "Glance", "coop_tz": "Europe/Brussels"}
        )
        cls.env.user.write(
            {"company_ids": [(4, cls.company.id)], "company_id": cls.company.id}
        )
        cls.office.write(
            {
                "company_ids": [(6, 0, cls.company.ids)],
                "company_id": cls.company.id,
            }
        )

    def _glance(self):
        return self._as(self.env["coop.shift.glance"], self.office).create(
            {"company_id": self.company.id}
        )

    def test_page_is_called_like_its_menu(self):
        self.assertEqual(self._glance().display_name, "This week at a glance")

    def _shift_at(self, start, stop, **values):
        return self._create_shift(
            start=self._local(start),
            stop=self._local(stop),
            company_id=self.company.id,
            **values
        )

    def _worker(self, name, status, since):
        worker = self._create_worker(name, company_id=self.company.id)
        flush(worker)
        self.env.cr.execute(
            "UPDATE res_partner SET shift_status = %s, shift_status_since = %s"
            " WHERE id = %s",
            (status, since, worker.id),
        )
        worker.invalidate_cache()
        return worker

    def test_fill_rates_of_this_week_and_the_next(self):
        with self._at("2031-01-08 12:00"):  # a Wednesday
            this = self._shift_at("2031-01-12 09:00", "2031-01-12 12:00", seats=4)
            self._shift_at("2031-01-13 09:00", "2031-01-13 12:00", seats=4)
            this._book(self._create_worker("Amina"), self.office)
            glance = self._glance()
            self.assertEqual(glance.this_week_rate, 25.0)
            self.assertEqual((glance.next_week_rate, glance.next_week_seats), (0, 4))
            domain = glance.action_open_week()["domain"]
            self.assertEqual(self.env["coop.shift"].search(domain), this)

    def test_each_figure_is_the_length_of_its_list(self):
        with self._at("2031-01-08 12:00"):
            coming = self._shift_at("2031-01-10 09:00", "2031-01-10 12:00")
            past = self._shift_at(
                "2031-01-06 09:00", "2031-01-06 12:00", note="The fridge is broken"
            )
            self.env["coop.shift.registration"].create(
                {"shift_id": past.id, "worker_id": self._create_worker("Bram").id}
            )
            alert = self._worker("Alert", "alert", date(2031, 1, 2))
            self._worker("Old alert", "alert", date(2030, 12, 1))
            suspended = self._worker("Suspended", "suspended", date(2030, 1, 2))
            gone = self._worker("Gone", "unsubscribed", date(2030, 1, 2))
            glance = self._glance()
            expected = {
                "understaffed": coming,
                "sheet": past,
                "note": past,
                "alert": alert,
                "suspended": suspended,
                "unsubscribed": gone,
                "skipped": self.env["coop.shift.notice"],
            }
            for name, records in expected.items():
                action = glance.with_context(glance_list=name).action_open_list()
                found = self.env[action["res_model"]].search(action["domain"])
                self.assertEqual(found - self._foreign(found), records, name)

    def _foreign(self, records):
        """Members of no company, whom every shop of the database counts."""
        return records.filtered(lambda record: not record.company_id)

    def test_a_read_note_needs_nobody(self):
        with self._at("2031-01-08 12:00"):
            self._shift_at(
                "2031-01-06 09:00",
                "2031-01-06 12:00",
                note="Read",
                is_note_read=True,
            )
            self.assertEqual(self._glance().note_count, 0)

    def test_sheets_to_validate_are_found_and_the_others_too(self):
        with self._at("2031-01-08 12:00"):
            past = self._shift_at("2031-01-06 09:00", "2031-01-06 12:00")
            coming = self._shift_at("2031-01-10 09:00", "2031-01-10 12:00")
            self.env["coop.shift.registration"].create(
                {"shift_id": past.id, "worker_id": self._create_worker("Bram").id}
            )
            for value, expected in ((True, past), (False, coming)):
                domain = [
                    ("is_to_validate", "=", value),
                    ("company_id", "=", self.company.id),
                ]
                self.assertEqual(self.env["coop.shift"].search(domain), expected)

    def test_a_skipped_mail_is_counted(self):
        worker = self._create_worker("Amina")
        row = {"worker_id": worker.id, "key": "1", "company_id": self.company.id}
        notice = self.env["coop.shift.notice"]._queue("status", [row])
        notice.write({"state": "skipped"})
        self.assertEqual(self._glance().skipped_count, 1)

    def test_twelve_queries_are_enough(self):
        glance = self._glance()
        glance.read(COUNTS)
        glance.invalidate_cache()
        before = self.env.cr.sql_log_count
        glance.read(COUNTS)
        # One more to read the record itself.
        self.assertLessEqual(self.env.cr.sql_log_count - before, QUERIES + 1)

    def test_the_menu_opens_the_figures(self):
        action = self.env.ref("beesdoo_shift_simple.coop_shift_glance_action")
        opened = self._as(action, self.office).run()
        self.assertEqual(opened["res_model"], "coop.shift.glance")
        self.assertTrue(opened["res_id"])

    def test_the_page_has_its_title(self):
        self.assertEqual(self._glance().display_name, "This week at a glance")
