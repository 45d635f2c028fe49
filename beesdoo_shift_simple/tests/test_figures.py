from datetime import date, timedelta

from odoo.addons.komunigi_base.compat import flush

from .common import ShiftCase

CALENDAR_QUERIES = 20


class TestFigures(ShiftCase):
    def _book(self, shift, *names):
        for name in names:
            shift._book(self._create_worker(name), self.office)

    def test_fill_rate_follows_bookings_and_seats(self):
        shift = self._create_shift(seats=3)
        self._book(shift, "Amina")
        self.assertAlmostEqual(shift.fill_rate, 33.3)
        shift.seats = 2
        self.assertEqual(shift.fill_rate, 50.0)

    def test_shift_without_seats_is_not_filled(self):
        self.assertEqual(self._create_shift(seats=0).fill_rate, 0.0)

    def test_planned_shifts_have_their_figures(self):
        worker = self._create_worker("Bram", shift_mode="regular")
        self.company.shift_cycle_anchor = date(2031, 1, 6)
        template = self._create_template(
            weekday="2", seats=4, worker_ids=[(6, 0, worker.ids)]
        )
        shift = template._generate(date(2031, 1, 6), date(2031, 1, 12))
        self.assertEqual((shift.fill_rate, shift.weekday), (25.0, "2"))
        registration = shift.registration_ids
        self.assertEqual(registration.weekday, "2")
        self.assertEqual(registration.template_id, template)

    def test_fill_rate_is_averaged_over_shifts(self):
        shifts = self._create_shift(name="Averaged", seats=1)
        self._book(shifts, "Amina")
        shifts |= self._create_shift(96, name="Averaged", seats=1)
        group = self.env["coop.shift"].read_group(
            [("id", "in", shifts.ids)], ["fill_rate"], ["name"]
        )
        self.assertEqual(group[0]["fill_rate"], 50.0)

    def test_weekday_is_that_of_the_shop(self):
        shift = self._create_shift(
            start=self._local("2031-06-02 00:30"), stop=self._local("2031-06-02 03:00")
        )
        self.assertEqual(shift.weekday, "0")
        self._book(shift, "Amina")
        day = timedelta(days=1)
        shift.write({"start": shift.start + day, "stop": shift.stop + day})
        self.assertEqual(shift.registration_ids.weekday, "1")

    def test_understaffed_are_coming_shifts_with_too_few_workers(self):
        few = self._create_shift(min_workers=2)
        enough = self._create_shift(96, min_workers=1)
        past = self._create_shift(-5, min_workers=2)
        cancelled = self._create_shift(min_workers=2, state="cancelled")
        self._book(few, "Amina")
        self._book(enough, "Bram")
        shifts = few | enough | past | cancelled
        found = self.env["coop.shift"].search(
            [("is_understaffed", "=", True), ("id", "in", shifts.ids)]
        )
        self.assertEqual(found, few)
        self.assertEqual(shifts.filtered("is_understaffed"), few)
        others = self.env["coop.shift"].search(
            [("is_understaffed", "=", False), ("id", "in", shifts.ids)]
        )
        self.assertEqual(others, shifts - few)

    def test_month_of_the_calendar_costs_at_most_20_queries(self):
        leaders = [self._create_worker("Leader %s" % n) for n in range(12)]
        start = self._local("2031-03-01 09:00")
        shifts = self.env["coop.shift"].create(
            [
                {
                    "name": "Shop",
                    "start": start + timedelta(hours=3 * n),
                    "stop": start + timedelta(hours=3 * n + 2),
                    "seats": 4,
                    "leader_id": leaders[n % 12].id,
                }
                for n in range(240)
            ]
        )
        for worker, shift in zip(leaders, shifts):
            shift._book(worker, self.office)
        flush(shifts)
        rows, queries = self._read_calendar(shifts)
        self.assertEqual(len(rows), 240)
        self.assertIn("/4", rows[0]["display_name"])
        self.assertLessEqual(queries, CALENDAR_QUERIES)

    def _read_calendar(self, shifts):
        """What the web client asks for: fields of the view, context of the action."""
        Shift = self._as(self.env["coop.shift"], self.office).with_context(
            shift_name_with_seats=True
        )
        view = Shift.fields_view_get(view_type="calendar")
        names = list(view["fields"]) + ["start", "stop", "display_name"]
        shifts.invalidate_cache()
        before = self.env.cr.sql_log_count
        rows = Shift.search_read(
            [
                ("start", ">=", "2031-02-24 00:00:00"),
                ("start", "<=", "2031-04-06 00:00:00"),
                ("id", "in", shifts.ids),
            ],
            sorted(set(names)),
        )
        Shift.browse([row["id"] for row in rows]).name_get()
        return rows, self.env.cr.sql_log_count - before
