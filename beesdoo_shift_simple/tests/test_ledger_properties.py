"""Whatever is done in whatever order, the ledger says what the points table says."""
from fractions import Fraction
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from odoo import fields

from ..models.coop_shift_point_rule import POINT_KINDS, POINT_STATES
from .common import ShiftCase
from .ledger_machine import ATTENDANCES, LedgerMachine
from .strategies import examples
from .undone import undone

# Steps that bring the clock and the sheets on come often, so that much happens.
STEPS = ["later", "later", "mark", "mark", "validate", "validate", "reopen"] + [
    "leave",
    "cancel",
    "close",
    "correct",
    "nightly",
]
programs = st.lists(
    st.tuples(st.sampled_from(STEPS), st.integers(0, 3), st.sampled_from(ATTENDANCES)),
    max_size=20,
)
weights = st.sampled_from([100, 150, 125, 25, 0])
tables = st.fixed_dictionaries(
    {
        (kind, state): st.sampled_from([-200, -100, -50, -1, 0, 33, 50, 100])
        for kind, __ in POINT_KINDS
        for state, __ in POINT_STATES
    }
)
# Amounts are kept to the hundredth, so a product may be off by half of one.
HALF = Fraction(1, 200)


class TestLedgerProperties(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.shift_unsubscribe_at = -1000
        cls.regular = cls._create_worker("Bram", shift_mode="regular")
        cls.irregular = cls._create_worker("Amina")
        cls.closing = cls.env["coop.closing"].create(
            {"name": "Easter", "date_from": "2031-01-01", "date_to": "2031-01-01"}
        )
        manager = cls.env.ref("komunigi_base.group_manager")
        cls.env.user.write({"groups_id": [(4, manager.id)]})

    @examples(40)
    @given(programs, st.tuples(weights, weights), tables)
    def test_entries_are_what_the_table_says_and_stay(self, program, weights, table):
        start = fields.Datetime.now()
        with undone(self.env):
            machine = self._create_machine(start, weights, table)
            clock = staticmethod(lambda *a: machine.now)
            with patch.object(fields.Datetime, "now", clock):
                self._run(machine, program)

    def _run(self, machine, program):
        before = []
        for step in program:
            self.env["coop.shift"].invalidate_cache()
            machine.run(*step)
            entries = self._entries()
            self.assertEqual(entries[: len(before)], before)
            self._check_lines(machine)
            self._check_counters(machine)
            before = entries

    def _create_machine(self, start, weights, table):
        self._write_table(table)
        points = {key: Fraction(number, 100) for key, number in table.items()}
        users = {"office": self.env.user}
        machine = LedgerMachine(start, users, self.closing, points)
        for hours, weight in zip((6, 30), weights):
            shift = self._create_shift(hours, weight=weight / 100)
            own = hours == 6
            registrations = [
                (self._register(shift, self.regular, own), "own" if own else "extra"),
                (self._register(shift, self.irregular, False), "irregular"),
            ]
            machine.add(shift, weight, registrations)
        return machine

    def _write_table(self, table):
        rules = self.env["coop.shift.point.rule"].search(
            [("company_id", "=", self.company.id)]
        )
        for rule in rules:
            rule.points = table[rule.kind, rule.state] / 100

    def _register(self, shift, worker, is_regular):
        return self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": worker.id, "is_regular": is_regular}
        )

    def _entries(self):
        """All that an entry says, oldest first."""
        self.env.cr.execute(
            "SELECT id, worker_id, date, points, kind, reason, origin, registration_id,"
            " create_uid, write_date FROM coop_shift_point"
            " WHERE worker_id IN %s ORDER BY id",
            (tuple((self.regular | self.irregular).ids),),
        )
        return self.env.cr.fetchall()

    def _check_lines(self, machine):
        sums = {}
        for entry in self._entries():
            sums[entry[7]] = sums.get(entry[7], 0) + Fraction(str(entry[3]))
        for line in machine.lines:
            self.assertEqual(line.record.state, line.state)
            difference = sums.get(line.record.id, 0) - line.counted
            self.assertLessEqual(abs(difference), HALF, line.record.state)
        self.assertEqual(sums.get(None, 0), machine.corrections)

    def _check_counters(self, machine):
        for worker in self.regular | self.irregular:
            entries = [entry for entry in self._entries() if entry[1] == worker.id]
            self.assertEqual(len({entry[6] for entry in entries}), len(entries))
            total = sum(Fraction(str(entry[3])) for entry in entries)
            self.assertEqual(worker.shift_counter, float(total))
