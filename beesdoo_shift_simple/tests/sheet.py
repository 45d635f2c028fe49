from .common import ShiftCase


class SheetFixtures:
    """A shift of three seats that started an hour ago, with two workers."""

    def _set_up_sheet(self):
        self.amina = self._create_worker("Amina")
        self.bram = self._create_worker("Bram")
        self.shift = self._create_shift(-1)
        self.line = self._register(self.amina)
        self.line_of_bram = self._register(self.bram)

    def _register(self, worker, shift=None, **values):
        """A registration, also on a shift that has started."""
        shift = shift or self.shift
        return self.env["coop.shift.registration"].create(
            dict(values, shift_id=shift.id, worker_id=worker.id)
        )

    def _fill_up(self):
        """Take the seats that are left."""
        for number in range(self.shift.seats_free):
            self._register(self._create_worker("Other %d" % number))


class SheetCase(SheetFixtures, ShiftCase):
    def setUp(self):
        super().setUp()
        self._set_up_sheet()
