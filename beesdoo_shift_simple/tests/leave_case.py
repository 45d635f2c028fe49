from .common import ShiftCase


class LeaveCase(ShiftCase):
    """It is Monday, 6 January 2031, a week A; Bram works each Wednesday of week A."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write({"shift_cycle_anchor": "2031-01-06", "shift_weeks_ahead": 8})
        cls.office.email = "office@example.org"
        cls.amina = cls._create_worker("Amina", shift_start_date="2031-01-06")
        cls.bram = cls._create_worker("Bram", shift_mode="regular")
        cls.slot = cls._create_template(
            week="1", weekday="2", worker_ids=[(4, cls.bram.id)]
        )

    def setUp(self):
        super().setUp()
        clock = self._at("2031-01-06 08:00")
        clock.__enter__()
        self.addCleanup(clock.__exit__, None, None, None)

    def _plan(self):
        """The shifts of January 8 and February 5."""
        return self.slot._generate(*self.company._shift_window())

    def _shift_on(self, day, **values):
        start = self._local("%s 14:00" % day)
        stop = self._local("%s 17:00" % day)
        return self._create_shift(start=start, stop=stop, **values)

    def _leave(self, worker, date_from, date_to, **values):
        leaves = self._as(self.env["coop.leave"], self.office)
        return leaves.create(
            dict(
                {
                    "worker_id": worker.id,
                    "kind": "holiday",
                    "date_from": date_from,
                    "date_to": date_to,
                },
                **values
            )
        )

    def _seated(self, shift):
        shift.invalidate_cache()
        registrations = shift.mapped("registration_ids")
        seated = registrations.filtered(lambda r: r.state == "registered")
        return seated.mapped("worker_id")

    def _notices(self, worker, kind="leave"):
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", worker.id), ("kind", "=", kind)], order="id"
        )
