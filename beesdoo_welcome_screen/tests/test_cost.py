import base64
from datetime import timedelta
from io import BytesIO

from PIL import Image

from odoo import fields

from odoo.addons.komunigi_base.compat import FULL_PHOTO_FIELD, IS_12, flush

from .common import EntranceCase

# A peer needs 17 for a scan. 12.0 asks for the company of the system too.
SCAN_QUERIES = 12
SEARCH_QUERIES = 4
BOARD_QUERIES = 4


class TestCost(EntranceCase):
    """What the desk asks costs the same in a shop of any size.

    With the addon of shifts installed the household has shifts, and one right now.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.entrance_log = "named"
        cls.luc.write({"barcode": "0420000000020", FULL_PHOTO_FIELD: cls._picture()})
        cls._write_notice(cls.luc)
        if "coop.shift" in cls.env:
            cls._register(cls.amina, 3)

    @classmethod
    def _picture(cls):
        stream = BytesIO()
        Image.new("RGB", (300, 300), "teal").save(stream, "PNG")
        return base64.b64encode(stream.getvalue())

    @classmethod
    def _write_notice(cls, member):
        notices = cls.env["coop.entrance.notice"]
        return notices.create({"member_id": member.id, "text": "Your box is here"})

    @classmethod
    def _register(cls, worker, count):
        """One shift that runs, and one on each of the coming days."""
        now = fields.Datetime.now()
        for day in range(count):
            start = now + timedelta(days=day, minutes=-5)
            vals = {"start": start, "stop": start + timedelta(hours=2), "name": "Shop"}
            shift = cls.env["coop.shift"].create(vals)
            cls.env["coop.shift.registration"].create(
                {"shift_id": shift.id, "worker_id": worker.id}
            )

    def _cost(self, question):
        """The queries of a question to the desk, of which nothing is read yet."""
        self._ask(question)
        return self._ask(question)

    def _ask(self, question):
        desk = self._as(self.env["coop.entrance"], self.kiosk)
        flush(desk)
        desk.invalidate_cache()
        before = self.cr.sql_log_count
        question(desk._desk_in("en_US"))
        flush(desk)
        return self.cr.sql_log_count - before

    def _scan(self, number):
        return self._cost(lambda desk: desk._answer(number))

    def _grow(self):
        """Full households, more members, visits, notices and shifts."""
        self._create_eater("Mia Haddad", self.amina)
        self._create_eater("Noé Haddad", self.amina)
        for number in range(5):
            self._write_notice(self.luc)
            self._write_notice(self._create_worker("Worker %s" % number))
        for __ in range(20):
            self._desk()._answer(member_id=self.luc.id)
        if "coop.shift" in self.env:
            self._register(self._create_worker("Shifter"), 10)

    def test_a_scan_stays_within_its_budget(self):
        self._grow()
        for number in ("0420000000013", "0420000000020"):
            self.assertLessEqual(self._scan(number), SCAN_QUERIES, number)

    def test_a_scan_costs_the_same_in_a_larger_shop(self):
        few = self._scan("0420000000020")
        self._grow()
        self.assertEqual(self._scan("0420000000020"), few)

    def test_an_unknown_card_costs_no_more(self):
        self.assertLessEqual(self._scan("0429999999995"), SCAN_QUERIES)

    def test_a_search_stays_within_its_budget_and_does_not_grow(self):
        few = self._cost(lambda desk: desk._search_members("ha"))
        self.assertLessEqual(few, SEARCH_QUERIES)
        self._grow()
        self.assertEqual(self._cost(lambda desk: desk._search_members("ha")), few)

    def test_the_board_stays_within_its_budget_and_does_not_grow(self):
        few = self._cost(lambda desk: desk._board())
        self.assertLessEqual(few, BOARD_QUERIES)
        self._grow()
        self.assertEqual(self._cost(lambda desk: desk._board()), few)

    def test_the_photo_is_that_of_the_member(self):
        photo = self._desk()._answer("0420000000020")["member"]["photo"]
        self.assertEqual(photo[:22], "data:image/png;base64,")
        content = base64.b64decode(photo.split(",")[1])
        with Image.open(BytesIO(content)) as picture:
            self.assertEqual(picture.size, (128, 128) if IS_12 else (256, 256))
