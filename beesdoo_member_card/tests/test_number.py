from hypothesis import given, strategies

from odoo.exceptions import UserError, ValidationError
from odoo.tests.common import BaseCase

from ..tools.card_number import completed, number_fault, with_check_digit
from .common import CardCase

BODIES = strategies.text("0123456789", min_size=12, max_size=12)


class TestCheckDigit(BaseCase):
    def test_numbers_worked_by_hand(self):
        """GS1 General Specifications, 7.9: weights 1, 3, 1, 3 … from the left."""
        for body, digit in (
            ("042000000001", "3"),
            ("042000000002", "0"),
            ("042999999999", "5"),
            ("421234567890", "5"),
        ):
            self.assertEqual(with_check_digit(body), body + digit)

    @given(BODIES)
    def test_drawn_numbers_are_right(self, body):
        self.assertFalse(number_fault(with_check_digit(body)))

    @given(BODIES, strategies.integers(0, 12), strategies.integers(1, 9))
    def test_one_wrong_digit_is_seen(self, body, place, shift):
        number = with_check_digit(body)
        wrong = str((int(number[place]) + shift) % 10)
        self.assertEqual(
            number_fault(number[:place] + wrong + number[place + 1 :]), "check_digit"
        )

    @given(BODIES)
    def test_completed_is_complete(self, body):
        number = completed(body)
        self.assertFalse(number_fault(number))
        self.assertEqual(completed(number), number)

    @given(strategies.text("0123456789", min_size=9, max_size=9))
    def test_0_that_a_reader_dropped_comes_back(self, body):
        number = with_check_digit("042" + body)
        self.assertEqual(completed(number[1:], "042"), number)

    @given(strategies.text())
    def test_any_text_is_judged(self, text):
        self.assertIn(number_fault(completed(text)), ("not_ean", "check_digit", False))


class TestNumber(CardCase):
    def _numbers(self, *members):
        cards = self.cards.create([{"member_id": member.id} for member in members])
        return cards.mapped("number")

    def test_kind_digit_tells_roles_apart(self):
        worker, eater = self._numbers(self.amina, self.luc)
        self.assertEqual((worker[:4], eater[:4]), ("0420", "0421"))
        self.assertFalse(number_fault(worker) or number_fault(eater))

    def test_random_numbers_are_right_and_distinct(self):
        self.company.card_body = "random"
        members = [self._create_worker("Worker %s" % n) for n in range(50)]
        numbers = self._numbers(*members)
        self.assertEqual(len(set(numbers)), 50)
        self.assertFalse([number for number in numbers if number_fault(number)])

    def test_taken_numbers_are_left_out(self):
        sequence = self.env.ref("beesdoo_member_card.sequence_card_number")
        sequence.number_next = 500
        taken = [with_check_digit("0420%08d" % body) for body in range(500, 520)]
        for number in taken:
            self._create_worker("Worker %s" % number, barcode=number)
        numbers = self._numbers(self.amina, self.bram)
        self.assertFalse(set(numbers) & set(taken))

    def test_exhausted_prefix_says_so(self):
        sequence = self.env.ref("beesdoo_member_card.sequence_card_number")
        sequence.number_next = 1000
        self.company.write({"card_prefix": "04200000"})
        with self.assertRaisesRegex(UserError, "042000000"):
            self._numbers(self.amina)

    def test_forced_number_is_checked(self):
        for number, words in (
            ("0420000000014", "3"),
            ("5412345678908", "042"),
            ("hello", "13 digits"),
        ):
            with self.assertRaisesRegex(ValidationError, words):
                self._create_card(self.amina, number=number)

    def test_number_of_another_program_is_a_text(self):
        card = self.cards.create([{"member_id": self.amina.id, "number": 420000020011}])
        self.assertEqual(card.number, "0420000020011")
        with self.assertRaisesRegex(ValidationError, "not a card number"):
            self.cards.create([{"member_id": self.bram.id, "number": [7]}])

    def test_twelve_digits_are_completed(self):
        card = self._create_card(self.amina, number="042 0000 0000 1")
        self.assertEqual(card.number, "0420000000013")

    def test_number_of_somebody_else_is_refused(self):
        self._create_card(self.amina, number="0420000000013")
        with self.assertRaisesRegex(ValidationError, "Amina"):
            self._create_card(self.bram, number="0420000000013")

    def test_number_of_a_lost_card_is_refused(self):
        card = self._create_card(self.amina, number="0420000000013")
        card._declare_lost()
        for member in (self.amina, self.bram):
            with self.assertRaisesRegex(ValidationError, "Amina"):
                self._create_card(member, number="0420000000013")

    def test_number_of_an_archived_member_is_refused(self):
        self._create_card(self.bram, number="0420000000013")
        self.bram.active = False
        with self.assertRaisesRegex(ValidationError, "Bram"):
            self._create_card(self.amina, number="0420000000013")

    def test_number_of_another_company_is_refused(self):
        other = self.env["res.company"].create({"name": "Other"})
        self.bram.company_id = other
        self._create_card(self.bram, number="0420000000013")
        with self.assertRaisesRegex(ValidationError, "Bram"):
            self._create_card(self.amina, number="0420000000013")

    def test_barcode_of_a_stranger_is_refused(self):
        self.stranger.barcode = "0420000000013"
        with self.assertRaisesRegex(ValidationError, "Nadia"):
            self._create_card(self.amina, number="0420000000013")

    def test_number_twice_in_a_batch_is_refused(self):
        with self.assertRaisesRegex(ValidationError, "given twice"):
            self.cards.create(
                [
                    {"member_id": self.amina.id, "number": "0420000000013"},
                    {"member_id": self.bram.id, "number": "0420000000013"},
                ]
            )

    def test_eater_may_use_the_workers_number(self):
        self.company.card_of_eaters = "worker"
        worker = self._create_card(self.amina)
        eater = self._create_card(self.luc)
        self.assertFalse(eater.number)
        self.assertEqual(eater.shown_number, worker.number)

    def test_settings_take_digits_only(self):
        for vals in (
            {"card_prefix": "04a"},
            {"card_prefix": "042\n"},
            {"card_prefix": "042000000"},
            {"card_kind_eater": "x"},
        ):
            with self.assertRaises(ValidationError):
                self.company.write(vals)
