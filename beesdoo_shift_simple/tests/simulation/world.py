"""The shop of the simulation: its people, its clock, and how it keeps count."""
import random
from collections import Counter, namedtuple

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import mute_logger

from .clock import Clock

REFUSALS = (AccessError, UserError, ValidationError)
WORKERS = """
    SELECT id, shift_mode, shift_status, shift_counter FROM res_partner
     WHERE member_role = 'worker' AND active ORDER BY id
"""
Worker = namedtuple("Worker", "id mode status counter")


class World:
    """What actions and invariants share.

    ``random`` is seeded, so that a year that fails can be lived again.
    """

    def __init__(self, env, company, users, seed):
        self.env, self.company, self.users = env, company, users
        self.random = random.Random(seed)
        self.clock = Clock(company)
        self.counts = Counter()
        self.moved = set()  # ids of shifts that somebody moved by hand
        self.restored = set()  # ids of cancelled shifts that were planned again
        self.changed = set()  # ids of slots whose day, hours or seats were changed
        self.reopened = {}  # {shift id: {registration id: points when reopened}}
        self.lives = {}  # {worker id: [what periods depend on, whenever it changed]}
        self.leaves = {}  # {leave id: [(since when, worker id, first day, last day)]}
        self.last_night = None
        self.morning = []  # the workers as they were this morning

    def attempt(self, name, call, *args):
        """Do something as a transaction of its own, and count how it ended.

        Returns whether it was done. To be refused in words is fine. A rule that the
        database holds is one too: the web client shows its sentence. Anything else
        ends the year.
        """
        try:
            with mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                call(*args)
        except REFUSALS:
            return self._refuse(name)
        except psycopg2.IntegrityError as error:
            if not error.diag.table_name.startswith("coop_"):
                raise
            return self._refuse(name)
        self.counts[name] += 1
        return True

    def _refuse(self, name):
        self.env.clear()
        self.counts[name + ", refused"] += 1
        return False

    def rows(self, query, *args):
        """The rows that SQL gives for ``query``."""
        self.env.cr.execute(query, args)
        return self.env.cr.fetchall()

    def pick(self, model, query, *args):
        """A record of those whose ids ``query`` gives, or an empty one."""
        ids = [row[0] for row in self.rows(query, *args)]
        return self.env[model].browse(self.random.choice(ids) if ids else [])

    def wake_up(self):
        """Read the workers, once a day: without a commit this gets slow and slower."""
        self.morning = [Worker(*row) for row in self.rows(WORKERS)]

    def workers(self, mode=None, statuses=None):
        """The workers of that mode, or in one of these statuses this morning."""
        return [
            worker
            for worker in self.morning
            if mode in (None, worker.mode)
            and (statuses is None or worker.status in statuses)
        ]

    def choose(self, workers):
        """One of these as a record, or an empty one."""
        ids = [self.random.choice(workers).id] if workers else []
        return self.env["res.partner"].browse(ids)

    def chance(self, probability):
        return self.random.random() < probability

    def in_days(self, least, most):
        """A day from ``least`` to ``most`` days after today."""
        number = self.random.randint(least, most)
        return self.clock.today.fromordinal(self.clock.today.toordinal() + number)
