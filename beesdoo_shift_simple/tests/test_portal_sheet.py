from odoo.tests.common import tagged

from .common import PortalCase
from .sheet import SheetFixtures


@tagged("post_install", "-at_install")
class TestPortalSheet(SheetFixtures, PortalCase):
    """Amina leads a shift, and notes on her phone who came."""

    def setUp(self):
        super().setUp()
        self._set_up_sheet()
        self.shift.leader_id = self.worker
        self._log_in()

    def _path(self):
        return "/my/sheets/%d" % self.shift.id

    def _send_form(self, name, **data):
        """Send a form of the sheet, and return the page on which that lands."""
        data.setdefault("shift_id", self.shift.id)
        answer = self._post("/my/sheets/" + name, **data)
        self.assertEqual(answer.status_code, 303)
        self.assertIn(self._path(), answer.headers["Location"])
        return self._get(self._path()).text

    def test_home_links_leaders_to_their_sheets(self):
        self.assertIn('href="/my/sheets"', self._get("/my/home").text)
        self.shift.leader_id = self.bram
        self.assertNotIn('href="/my/sheets"', self._get("/my/home").text)

    def test_list_shows_open_next_and_validated_sheets(self):
        coming = self._create_shift(48, leader_id=self.worker.id)
        foreign = self._create_shift(-1, leader_id=self.bram.id)
        self._register(self._create_worker("Chloé"), foreign)
        page = self._get("/my/sheets").text
        self.assertIn('href="%s"' % self._path(), page)
        self.assertIn('href="/my/sheets/%d"' % coming.id, page)
        self.assertNotIn('href="/my/sheets/%d"' % foreign.id, page)
        self.shift._validate(self.office)
        page = self._get("/my/sheets").text
        self.assertIn("Validated", page)
        self.assertNotIn("Fill in", page)

    def test_leader_of_nothing_reads_what_the_page_is_for(self):
        self.shift.leader_id = False
        self.assertIn("You lead no shift", self._get("/my/sheets").text)

    def test_looking_at_a_sheet_changes_nothing(self):
        page = self._get(self._path()).text
        self.assertIn("Bram", page)
        self.assertIn('aria-pressed="false"', page)
        self.assertNotIn('aria-pressed="true"', page)
        self.assertEqual(self.line.state, "registered")

    def test_one_touch_notes_a_state_in_the_name_of_the_leader(self):
        for state in ("present", "absent", "excused"):
            page = self._send_form("mark", registration_id=self.line.id, state=state)
            self.assertIn('aria-pressed="true"', page)
            self.assertEqual(self.line.state, state)
            self.assertEqual(self.line.noted_by_id, self.user)

    def test_coming_sheet_says_from_when_on(self):
        self.shift = self._create_shift(48, leader_id=self.worker.id)
        line = self._register(self.bram)
        self.assertIn("Who is there already", self._get(self._path()).text)
        page = self._send_form("mark", registration_id=line.id, state="present")
        self.assertIn("alert-danger", page)
        self.assertEqual(line.state, "registered")

    def test_scan_notes_presence(self):
        page = self._send_form("scan", number=self.bram.member_number)
        self.assertIn("Bram is present.", page)
        self.assertEqual(self.line_of_bram.state, "present")
        self.assertEqual(self.line_of_bram.noted_by_id, self.user)

    def test_scan_of_a_stranger_offers_to_add(self):
        chloe = self._create_worker("Chloé")
        page = self._send_form("scan", number=chloe.member_number)
        self.assertIn("Add to the sheet as present", page)
        self.assertFalse(self.shift._registration_of(chloe))
        page = self._send_form("walk-in", number=chloe.member_number)
        self.assertIn("Chloé was added", page)
        self.assertTrue(self.shift._registration_of(chloe).is_walk_in)

    def test_unknown_number_is_answered_in_words(self):
        for form in ("scan", "walk-in"):
            page = self._send_form(form, number="123456")
            self.assertIn("No member has the number 123456", page)

    def test_another_worker_came_instead(self):
        chloe = self._create_worker("Chloé")
        page = self._send_form(
            "replace",
            registration_id=self.line_of_bram.id,
            number=chloe.member_number,
        )
        self.assertIn("Bram is excused: Chloé came instead.", page)
        self.assertEqual(self.line_of_bram.replaced_by_id.worker_id, chloe)

    def test_mistake_is_taken_off(self):
        line, __ = self.shift._add_walk_in(self._create_worker("Chloé"), self.office)
        page = self._send_form("take-off", registration_id=line.id)
        self.assertIn("is not on the sheet any more", page)
        self.assertEqual(line.cancelled_by_id, self.user)

    def test_note_reaches_the_office(self):
        page = self._send_form("note", note="<b>No gloves</b>")
        self.assertEqual(self.shift.note, "<b>No gloves</b>")
        self.assertFalse(self.shift.is_note_read)
        self.assertIn("&lt;b&gt;No gloves", page)
        self.assertNotIn("<b>No gloves", page)

    def test_validation_says_first_what_unnoted_workers_count_as(self):
        self.line.action_present()
        page = self._get(self._path() + "/validate").text
        self.assertIn("Nothing was noted for Bram. They will count as: Absent.", page)
        self.assertIn('action="/my/sheets/validate"', page)
        self.assertFalse(self.shift.validated_on)

    def test_validation_locks_in_the_name_of_the_leader(self):
        page = self._send_form("validate")
        self.assertIn("is validated", page)
        self.assertEqual(self.shift.validated_by_id, self.user)
        self.assertEqual(self.bram.shift_counter, -1)
        page = self._send_form("mark", registration_id=self.line.id, state="present")
        self.assertIn("A manager can reopen it", page)
        self.assertEqual(self.line.state, "absent")

    def test_sheet_to_fill_in_says_who_is_missing_and_has_no_button(self):
        self.company.attendance_default = "fill"
        page = self._get(self._path() + "/validate").text
        self.assertIn("Note first who was there", page)
        self.assertNotIn('action="/my/sheets/validate"', page)
        self.assertIn("Note first", self._send_form("validate"))
        self.assertFalse(self.shift.validated_on)
