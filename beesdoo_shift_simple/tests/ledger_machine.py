"""Two shifts with four registrations, and a plain record of what they should count."""
from datetime import timedelta
from fractions import Fraction

from odoo.exceptions import UserError

ATTENDANCES = ["present", "absent", "excused"]
COUNTED = {"left": "left", "closing": "closed"}


class Line:
    """What should be known of one registration."""

    def __init__(self, record, sheet, kind):
        self.record, self.sheet, self.kind = record, sheet, kind
        self.state, self.reason = "registered", None
        self.counted = 0

    def count(self, table):
        state = COUNTED.get(self.reason) if self.reason else self.state
        if self.sheet.is_cancelled and self.reason == "left":
            state = None  # nobody had to come
        self.counted = table[self.kind, state] * self.sheet.weight if state else 0

    def cancel(self, reason):
        if self.state == "registered":
            self.state, self.reason = "cancelled", reason


class Sheet:
    """What should be known of one shift."""

    def __init__(self, record, weight):
        self.record, self.weight = record, Fraction(weight, 100)
        self.start, self.stop = record.start, record.stop
        self.is_cancelled = self.is_validated = False
        self.lines = []


class LedgerMachine:
    """Does each step with the addon, and in the plain record by its own rules.

    A step answers whether the addon may do it: it then has to do it, or else refuse.
    """

    def __init__(self, now, users, closing, table):
        self.now, self.users, self.closing, self.table = now, users, closing, table
        self.sheets = []
        self.corrections = Fraction(0)

    @property
    def lines(self):
        return [line for sheet in self.sheets for line in sheet.lines]

    def add(self, shift, weight, registrations):
        """Know a shift and its registrations, ``[(record, kind of the table)]``."""
        sheet = Sheet(shift, weight)
        sheet.lines = [Line(record, sheet, kind) for record, kind in registrations]
        self.sheets.append(sheet)

    def run(self, step, number, attendance):
        """Do a step, on the registration or the shift of that number."""
        line = self.lines[number % len(self.lines)]
        return getattr(self, "do_" + step)(line, attendance)

    def attempt(self, allowed, call):
        """What is allowed has to work; what is not, to be refused in words."""
        cr = self.users["office"].env.cr
        try:
            with cr.savepoint():
                call()
        except UserError:
            assert not allowed, "This was refused, but is allowed."
            self.users["office"].env.clear()
        else:
            assert allowed, "This was done, but is not allowed."
        return allowed

    def do_later(self, line, attendance):
        self.now += timedelta(hours=12)

    def do_mark(self, line, attendance):
        sheet = line.sheet
        allowed = (
            self.now >= sheet.start
            and not sheet.is_validated
            and line.state != "cancelled"
        )
        note, user = line.record._note_attendance, line.record.env.user
        if self.attempt(allowed, lambda: note(attendance, user)):
            line.state = attendance

    def do_validate(self, line, attendance):
        sheet = line.sheet
        allowed = (
            self.now >= sheet.start
            and not sheet.is_validated
            and not sheet.is_cancelled
        )
        office = self.users["office"]
        if self.attempt(allowed, lambda: sheet.record._validate(office)):
            sheet.is_validated = True
            for each in sheet.lines:
                each.state = "absent" if each.state == "registered" else each.state
                each.count(self.table)
            assert not sheet.record.registration_ids._settle(), "Counted twice."

    def do_reopen(self, line, attendance):
        line.sheet.record.action_reopen()
        line.sheet.is_validated = False

    def do_leave(self, line, attendance):
        line.record._cancel(self.users["office"], "left")
        line.cancel("left")

    def do_cancel(self, line, attendance):
        line.record.action_cancel()
        line.cancel("office")

    def do_close(self, line, attendance):
        sheet = line.sheet
        if self.now >= sheet.start or sheet.is_cancelled:
            return
        sheet.record.write({"state": "cancelled", "closing_id": self.closing.id})
        sheet.is_cancelled = True
        for each in sheet.lines:
            if each.state == "present":  # noted before the start
                each.state = "registered"
            each.cancel("closing")

    def do_correct(self, line, attendance):
        points = {"present": 50, "absent": -29, "excused": 10}[attendance]
        self.users["office"].env["coop.shift.point"].create(
            {
                "worker_id": line.record.worker_id.id,
                "points": points / 100,
                "reason": "Test",
            }
        )
        self.corrections += Fraction(points, 100)

    def do_nightly(self, line, attendance):
        self.users["office"].env["res.partner"]._cron_shift_standing()
        for each in self.lines:
            if each.reason in COUNTED and each.sheet.stop <= self.now:
                each.count(self.table)
