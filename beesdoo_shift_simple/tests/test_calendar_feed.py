from datetime import datetime, timedelta

import vobject

from odoo import fields

from .common import ShiftCase

REQUIRED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE")


class TestCalendarFeed(ShiftCase):
    """The file is read by vobject, which has no part in writing it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write(
            {
                "name": "BEES, coop",
                "street": "Rue Van Hove 19",
                "street2": False,
                "zip": "1030",
                "city": "Schaerbeek",
            }
        )
        cls.worker = cls._create_worker("Amina Benali")

    def _put_on(self, start, worker=None, **values):
        """Register on a shift that starts at the shop's local time ``start``."""
        moment = self._local(start)
        values.setdefault("stop", moment + timedelta(hours=3))
        shift = self._create_shift(start=moment, **values)
        return self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": (worker or self.worker).id}
        )

    def _text(self):
        return self.worker._shift_calendar().decode("utf-8")

    def _events(self):
        """The events, each a dict of its properties as the file spells them."""
        text = self._text().replace("\r\n ", "")
        events = []
        for block in text.split("BEGIN:VEVENT\r\n")[1:]:
            lines = block.split("\r\nEND:VEVENT")[0].split("\r\n")
            events.append(dict(line.split(":", 1) for line in lines))
        return events

    def _parsed(self):
        return vobject.readOne(self._text())

    def test_empty_calendar_is_a_calendar(self):
        calendar = self._parsed()
        self.assertEqual(calendar.method.value, "PUBLISH")
        self.assertEqual(calendar.version.value, "2.0")
        self.assertTrue(calendar.prodid.value)
        self.assertEqual(calendar.x_wr_calname.value, "Shifts at BEES, coop")
        self.assertFalse(self._events())

    def test_programs_are_told_how_often_to_ask(self):
        self.assertIn("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", self._text())
        self.assertIn("X-PUBLISHED-TTL:PT6H\r\n", self._text())

    def test_each_event_has_what_the_standard_asks_for(self):
        self._put_on("2031-03-04 09:00")
        (event,) = self._events()
        self.assertFalse(set(REQUIRED) - set(event))

    def test_summary_place_and_text(self):
        with self._at("2031-03-01 09:00"):
            self._put_on("2031-03-04 09:00", name="Cheese; bread, \\ wine")
            event = self._parsed().vevent
        self.assertEqual(event.summary.value, "Shift: Cheese; bread, \\ wine")
        self.assertEqual(
            event.location.value, "BEES, coop, Rue Van Hove 19, 1030 Schaerbeek"
        )
        until, link = event.description.value.split("\n")
        self.assertIn("until Monday March 3, 09:00", until)
        self.assertTrue(link.endswith("/my/shifts"))

    def test_hours_are_those_of_the_shop_in_summer_and_winter(self):
        for start in ("2031-03-29 09:00", "2031-03-30 09:00", "2031-10-26 09:00"):
            self._put_on(start)
        starts = [event["DTSTART"] for event in self._events()]
        # The clocks change on 30 March and back on 26 October.
        self.assertEqual(
            starts, ["20310329T080000Z", "20310330T070000Z", "20311026T080000Z"]
        )

    def test_shift_over_the_change_of_the_clocks_keeps_its_end(self):
        stop = self._local("2031-03-30 06:00")
        self._put_on("2031-03-30 01:00", stop=stop)
        (event,) = self._events()
        self.assertEqual(event["DTSTART"], "20310330T000000Z")
        self.assertEqual(event["DTEND"], "20310330T040000Z")

    def test_lines_are_short_and_end_in_crlf(self):
        self._put_on("2031-03-04 09:00", name="Réception des légumes à l'étage €" * 4)
        text = self.worker._shift_calendar()
        self.assertEqual(text.count(b"\n"), text.count(b"\r\n"))
        self.assertLessEqual(max(map(len, text.split(b"\r\n"))), 75)
        self.assertIn("légumes", self._parsed().vevent.summary.value)

    def test_task_can_not_forge_a_property(self):
        self._put_on("2031-03-04 09:00", name="X\r\nATTACH:http://example.org")
        (event,) = self._events()
        self.assertNotIn("ATTACH", event)

    def test_cancelled_registration_is_told(self):
        registration = self._put_on("2031-03-04 09:00")
        before = self._events()[0]
        registration.action_cancel()
        (event,) = self._events()
        self.assertEqual(
            (before["STATUS"], event["STATUS"]), ("CONFIRMED", "CANCELLED")
        )
        self.assertEqual(event["UID"], before["UID"])

    def test_sequence_grows_with_a_change_and_fits(self):
        registration = self._put_on("2031-03-04 09:00")
        before = int(self._events()[0]["SEQUENCE"])
        self._touch(registration.shift_id, fields.Datetime.now() + timedelta(minutes=5))
        after = int(self._events()[0]["SEQUENCE"])
        self.assertGreater(after, before)
        self._touch(registration.shift_id, datetime(2087, 1, 1))
        self.assertLess(int(self._events()[0]["SEQUENCE"]), 2**31)

    def _touch(self, shift, moment):
        """As if the shift were changed at ``moment``."""
        self.env.cr.execute(
            "UPDATE coop_shift SET write_date = %s WHERE id = %s", (moment, shift.id)
        )
        shift.invalidate_cache()

    def test_ids_are_stable_and_of_this_database(self):
        registration = self._put_on("2031-03-04 09:00")
        uuid = self.env["ir.config_parameter"].get_param("database.uuid")
        uid = "coop-shift-registration-%d@%s" % (registration.id, uuid)
        self.assertEqual(self._events()[0]["UID"], uid)

    def test_last_ninety_days_are_kept(self):
        with self._at("2031-06-01 12:00"):
            for start in ("2031-03-02 09:00", "2031-03-04 09:00", "2031-05-30 09:00"):
                self._put_on(start)
            starts = [event["DTSTART"][:8] for event in self._events()]
        self.assertEqual(starts, ["20310304", "20310530"])

    def test_past_shift_has_no_deadline(self):
        with self._at("2031-06-01 12:00"):
            self._put_on("2031-05-30 09:00")
            text = self._events()[0]["DESCRIPTION"]
        self.assertTrue(text.startswith("http"), text)

    def test_shifts_and_names_of_others_are_left_out(self):
        bram = self._create_worker("Bram Peeters")
        registration = self._put_on("2031-03-04 09:00")
        registration.shift_id.leader_id = bram
        registration.shift_id._book(bram, self.office)
        self._put_on("2031-03-05 09:00", worker=bram)
        self.assertEqual(len(self._events()), 1)
        self.assertNotIn("Bram", self._text())

    def test_calendar_speaks_the_language_of_the_worker(self):
        self.env["res.lang"].search(
            [("code", "=", "fr_FR"), ("active", "=", False)]
        ).write({"active": True})
        self.worker.lang = "fr_FR"
        with self._at("2031-03-01 09:00"):
            self._put_on("2031-03-04 09:00")
            self.assertIn("lundi 3 mars", self._text().replace("\r\n ", ""))

    def test_many_shifts_cost_as_much_as_few(self):
        def cost():
            self.worker._shift_calendar()
            self.worker.invalidate_cache()
            before = self.cr.sql_log_count
            self.worker._shift_calendar()
            return self.cr.sql_log_count - before

        self._put_on("2031-03-04 09:00")
        few = cost()
        for day in range(10, 25):
            self._put_on("2031-03-%d 09:00" % day)
        self.assertEqual(cost(), few)
