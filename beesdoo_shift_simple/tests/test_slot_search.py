from .common import ShiftCase


class TestSlotSearch(ShiftCase):
    """A slot is found by what its label says, not by its task alone."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tuesday = cls._create_template(name="Cheese", week="2", weekday="1")
        cls.friday = cls._create_template(name="Cheese", week="2", weekday="4")

    def _found(self, text, **options):
        found = self.env["coop.shift.template"].name_search(text, **options)
        return [slot_id for slot_id, __ in found]

    def test_day_and_task_find_one_of_many(self):
        self.assertEqual(self._found("tuesday cheese"), self.tuesday.ids)

    def test_task_alone_finds_all(self):
        self.assertEqual(self._found("cheese"), (self.tuesday | self.friday).ids)

    def test_domain_and_limit_hold(self):
        args = [("weekday", "=", "4")]
        self.assertEqual(self._found("09:00 cheese", args=args), self.friday.ids)
        self.assertEqual(len(self._found("09:00 cheese", limit=1)), 1)
