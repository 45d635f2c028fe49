from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tools import mute_logger

from .common import MemberCase


class TestHousehold(MemberCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.other = cls._create_worker("Bram")

    def test_eaters_are_counted_on_the_worker(self):
        eater = self._create_eater("Luc", self.worker)
        self.assertEqual(self.worker.household_eater_ids, eater)
        self.assertEqual(self.worker.household_eater_count, 1)

    def test_one_eater_too_many_is_refused(self):
        for name in ("Luc", "Mia", "Noé"):
            self._create_eater(name, self.worker)
        with self.assertRaisesRegex(
            ValidationError, "Amina is full .eaters: 3 at most"
        ):
            self._create_eater("Olga", self.worker)

    def test_many_eaters_at_once_are_refused_too(self):
        vals = {"member_role": "eater", "household_worker_id": self.worker.id}
        with self.assertRaisesRegex(ValidationError, "Amina is full"):
            self.env["res.partner"].create(
                [dict(vals, name="Eater %s" % number) for number in range(4)]
            )

    def test_no_eaters_at_all_is_a_possible_setting(self):
        self.company.max_eaters_per_worker = 0
        with self.assertRaisesRegex(ValidationError, "eaters: 0 at most"):
            self._create_eater("Luc", self.worker)

    def test_eater_that_left_makes_room(self):
        eaters = [self._create_eater(name, self.worker) for name in "ABC"]
        eaters[0].active = False
        self._create_eater("D", self.worker)
        self.assertEqual(self.worker.household_eater_count, 3)
        with self.assertRaisesRegex(ValidationError, "Amina is full"):
            eaters[0].active = True

    def test_eater_without_a_worker_is_refused_in_words(self):
        with self.assertRaisesRegex(ValidationError, "on whose account Luc shops"):
            self.env["res.partner"].create({"name": "Luc", "member_role": "eater"})

    def test_eater_without_a_worker_is_refused_by_the_database(self):
        eater = self._create_eater("Luc", self.worker)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                eater.write({"household_worker_id": False})

    def test_worker_on_the_account_of_another_is_refused_by_the_database(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                self.worker.write({"household_worker_id": self.other.id})

    def test_eater_of_an_eater_is_refused(self):
        eater = self._create_eater("Luc", self.worker)
        with self.assertRaisesRegex(ValidationError, "not an active worker"):
            self._create_eater("Mia", eater)

    def test_worker_with_eaters_can_not_be_archived(self):
        self._create_eater("Luc", self.worker)
        with self.assertRaisesRegex(ValidationError, "Luc is still an eater"):
            self.worker.active = False

    def test_worker_with_eaters_can_not_change_role(self):
        self._create_eater("Luc", self.worker)
        for vals in (
            {"member_role": False},
            {"member_role": "eater", "household_worker_id": self.other.id},
        ):
            with self.assertRaisesRegex(ValidationError, "Luc is still an eater"):
                with self.env.cr.savepoint():
                    self.worker.write(vals)

    def test_worker_with_eaters_can_not_be_deleted(self):
        self._create_eater("Luc", self.worker)
        with self.assertRaisesRegex(UserError, "Luc is still an eater"):
            self.worker.unlink()

    def test_worker_without_eaters_may_leave(self):
        self._create_eater("Luc", self.worker).active = False
        self.worker.active = False
        self.assertFalse(self.worker.active)

    def test_eater_becomes_worker_in_one_write(self):
        eater = self._create_eater("Luc", self.worker)
        eater.write({"member_role": "worker", "household_worker_id": False})
        self.assertEqual(self.worker.household_eater_count, 0)


class TestMove(MemberCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.other = cls._create_worker("Bram")
        cls.eater = cls._create_eater("Luc", cls.worker)

    def _move(self, worker, reason="Moved house"):
        self.env["coop.eater.move"].with_context(
            active_model="res.partner", active_id=self.eater.id
        ).create({"worker_id": worker.id, "reason": reason}).action_move()

    def test_moving_changes_both_households(self):
        self._move(self.other)
        self.assertEqual(self.eater.household_worker_id, self.other)
        self.assertEqual(self.worker.household_eater_count, 0)
        self.assertEqual(self.other.household_eater_count, 1)

    def test_moving_is_told_in_the_chatter_of_all_three(self):
        self._move(self.other)
        for partner in self.eater | self.worker | self.other:
            self.assertIn(
                "Luc moved from Amina to Bram. Moved house",
                partner.message_ids[0].body,
            )

    def test_moving_escapes_what_people_type(self):
        self._move(self.other, "<b>bold</b>")
        self.assertIn("&lt;b&gt;", self.eater.message_ids[0].body)

    def test_moving_to_a_full_household_is_refused(self):
        for name in ("Mia", "Noé", "Olga"):
            self._create_eater(name, self.other)
        with self.assertRaisesRegex(ValidationError, "Bram is full"):
            self._move(self.other)
