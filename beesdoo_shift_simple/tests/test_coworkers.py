from .common import ShiftCase


class TestCoworkerNames(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.coworker_names = "short"
        cls.amina = cls._create_worker("Amina Benali")
        cls.joris = cls._create_worker("Joris Van den Berg ")
        cls.shift = cls._create_shift(72)
        cls._put_on(cls.shift, cls.amina | cls.joris)

    @classmethod
    def _put_on(cls, shift, workers, **values):
        return cls.env["coop.shift.registration"].create(
            [dict(values, shift_id=shift.id, worker_id=worker.id) for worker in workers]
        )

    def _names(self, shift=None, worker=None):
        shift = shift or self.shift
        return shift._coworker_names(worker or self.amina)[shift.id]

    def test_others_are_named_as_the_shop_has_it(self):
        for setting, names in (
            ("none", []),
            ("short", ["Joris V."]),
            ("full", ["Joris Van den Berg"]),
        ):
            self.company.coworker_names = setting
            self.assertEqual(self._names(), names)

    def test_names_are_in_order(self):
        self._put_on(self.shift, self._create_worker("Chloé Dubois"))
        self.assertEqual(self._names(), ["Chloé D.", "Joris V."])

    def test_who_left_is_not_named(self):
        self.shift.registration_ids.filtered(
            lambda reg: reg.worker_id == self.joris
        ).action_cancel()
        self.assertEqual(self._names(), [])

    def test_leader_is_named_elsewhere(self):
        self.shift.leader_id = self.joris
        self.assertEqual(self._names(), [])

    def test_nobody_reads_a_shift_they_are_not_on(self):
        self.assertEqual(self._names(worker=self._create_worker("Bram")), [])

    def test_who_left_reads_no_names_any_more(self):
        self.shift.registration_ids.filtered(
            lambda reg: reg.worker_id == self.amina
        ).action_cancel()
        self.assertEqual(self._names(), [])

    def test_each_shop_decides_for_itself(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        self.assertEqual(other.coworker_names, "none")
        shift = self._create_shift(96, company_id=other.id)
        self._put_on(shift, self.amina | self.joris)
        names = (self.shift | shift)._coworker_names(self.amina)
        self.assertEqual(names, {self.shift.id: ["Joris V."], shift.id: []})

    def test_no_shift_is_no_names(self):
        self.assertEqual(self.shift.browse()._coworker_names(self.amina), {})

    def test_all_shifts_cost_one_query(self):
        shifts = self.shift
        for days in range(5, 12):
            shift = self._create_shift(24 * days)
            self._put_on(shift, self.amina | self.joris)
            shifts |= shift
        shifts._coworker_names(self.amina)
        before = self.cr.sql_log_count
        names = shifts._coworker_names(self.amina)
        self.assertEqual(self.cr.sql_log_count - before, 1)
        self.assertEqual(list(names.values()), [["Joris V."]] * 8)
