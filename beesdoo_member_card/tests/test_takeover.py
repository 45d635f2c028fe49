from datetime import date, datetime

from ..hooks import post_init_hook
from .common import CardCase

TABLES = """
CREATE TABLE member_card (
    id serial PRIMARY KEY, valid boolean, barcode varchar, partner_id integer,
    responsible_id integer, end_date date, comment varchar, create_date timestamp);
ALTER TABLE res_partner ADD COLUMN member_card_to_be_printed boolean;
ALTER TABLE res_partner ADD COLUMN last_printed timestamp;
ALTER TABLE res_partner ADD COLUMN parent_eater_id integer;
"""
ROW = """
INSERT INTO member_card
(partner_id, barcode, valid, responsible_id, end_date, comment, create_date)
VALUES (%s, %s, %s, %s, %s, %s, %s)
"""
FIRST, SECOND = "0420000000013", "0420000000020"
MADE = datetime(2022, 3, 1, 10, 0)


class SharedCodeCase(CardCase):
    """A database that the shared code's addons used before."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._flush()
        cls.cr.execute(TABLES)

    @classmethod
    def _flush(cls):
        if hasattr(cls.env["res.partner"], "flush"):
            cls.env["res.partner"].flush()

    def _had_card(self, member, number, valid=True, **values):
        self.cr.execute(
            ROW,
            (
                member and member.id,
                number,
                valid,
                values.get("author_id", self.office.id),
                values.get("ended"),
                values.get("reason", "First card"),
                values.get("made", MADE),
            ),
        )

    def _had(self, member, **values):
        """Write columns of the shared code as they were before this addon came."""
        self._flush()
        for name, value in values.items():
            # The names are this file's.
            query = "UPDATE res_partner SET %s = %%s WHERE id = %%s" % name
            self.cr.execute(query, (value, member.id))

    def _install(self):
        post_init_hook(self.cr, self.registry)
        self.env["res.partner"].invalidate_cache()

    def _history(self, card):
        events = card.event_ids.sorted(lambda event: (event.date, event.id))
        return [(event.state, event.date) for event in events]


class TestTakeover(SharedCodeCase):
    def test_valid_card_is_in_force(self):
        self._had_card(self.amina, FIRST)
        self._had(self.amina, last_printed=datetime(2022, 3, 5))
        self._install()
        card = self.amina.coop_card_id
        self.assertEqual((card.number, card.state), (FIRST, "handed_out"))
        self.assertEqual((card.reason, card.changed_by_id), ("First card", self.office))
        self.assertEqual(
            self._history(card),
            [
                ("to_print", MADE),
                ("printed", datetime(2022, 3, 5)),
                ("handed_out", datetime(2022, 3, 5)),
            ],
        )
        self.assertEqual(self.amina.barcode, FIRST)

    def test_flagged_card_waits_to_be_printed(self):
        self._had_card(self.amina, FIRST)
        self._had(self.amina, member_card_to_be_printed=True)
        self._install()
        card = self.amina.coop_card_id
        self.assertEqual(card.state, "to_print")
        self.assertEqual(self._history(card), [("to_print", MADE)])

    def test_earlier_card_is_replaced_since_its_end(self):
        self._had_card(self.amina, FIRST, False, ended=date(2022, 9, 1))
        self._had_card(self.amina, SECOND, reason="Lost", made=datetime(2022, 9, 1, 9))
        self._install()
        former = self.cards.search([("number", "=", FIRST)])
        self.assertEqual(former.state, "replaced")
        self.assertEqual(
            self._history(former),
            [("to_print", MADE), ("replaced", datetime(2022, 9, 1))],
        )
        self.assertEqual(self.amina.coop_card_id.number, SECOND)

    def test_newest_of_two_valid_cards_is_in_force(self):
        self._had_card(self.amina, SECOND, made=datetime(2022, 9, 1))
        self._had_card(self.amina, FIRST)
        self._install()
        self.assertEqual(self.amina.coop_card_id.number, SECOND)
        self.assertEqual(self.cards.search([("number", "=", FIRST)]).state, "replaced")

    def test_barcode_decides_between_two_valid_cards(self):
        self._had_card(self.stranger, FIRST)
        self._had_card(self.stranger, SECOND, made=datetime(2022, 9, 1))
        self.stranger.barcode = FIRST
        self.stranger.write({"member_role": "worker", "shift_mode": "exempt"})
        self.assertEqual(self.stranger.coop_card_id.number, FIRST)
        self.assertEqual(self.stranger.barcode, FIRST)

    def test_barcode_is_not_erased_where_no_card_is_valid(self):
        self._had_card(self.stranger, FIRST, False, ended=date(2022, 9, 1))
        self.stranger.barcode = FIRST
        self.stranger.write({"member_role": "worker", "shift_mode": "exempt"})
        self.assertEqual(self.stranger.coop_card_id.state, "handed_out")
        self.assertEqual(self.stranger.barcode, FIRST)

    def test_barcode_without_a_card_is_in_force(self):
        self._had_card(self.stranger, FIRST)
        self.stranger.barcode = SECOND
        self.stranger.write({"member_role": "worker", "shift_mode": "exempt"})
        self.assertEqual(self.stranger.coop_card_id.number, SECOND)
        self.assertEqual(len(self.stranger.coop_card_ids), 2)

    def test_card_whose_end_is_over_is_expired(self):
        self._had_card(self.amina, FIRST, ended=date(2023, 1, 31))
        self._install()
        card = self.amina.coop_card_ids
        self.assertEqual((card.state, card.expires_on), ("expired", date(2023, 1, 31)))
        self.assertFalse(self.amina.coop_card_id)

    def test_coming_end_is_kept(self):
        self._had_card(self.amina, FIRST, ended=date(2090, 1, 31))
        self._install()
        self.assertEqual(self.amina.coop_card_id.expires_on, date(2090, 1, 31))

    def test_card_of_a_deleted_user_has_no_author(self):
        self._had_card(self.amina, FIRST, author_id=987654321)
        self._install()
        self.assertFalse(self.amina.coop_card_id.changed_by_id)


class TestTakeoverOfFaults(SharedCodeCase):
    def test_wrong_numbers_are_kept_and_marked(self):
        self._had_card(self.amina, "0420000000014")
        self._had_card(self.bram, "4711")
        self._install()
        self.assertEqual(self.amina.coop_card_id.fault, "check_digit")
        self.assertEqual(self.bram.coop_card_id.fault, "not_ean")
        self.assertEqual(self.bram.barcode, "4711")

    def test_number_of_two_members_is_marked_at_both(self):
        self._had_card(self.amina, FIRST)
        self._had_card(self.bram, FIRST)
        self._install()
        cards = self.cards.search([("number", "=", FIRST)])
        self.assertEqual(cards.mapped("fault"), ["duplicate", "duplicate"])
        self.assertEqual(cards.mapped("is_live"), [True, True])

    def test_number_that_a_member_had_twice_works(self):
        self._had_card(self.amina, FIRST, False, ended=date(2022, 9, 1))
        self._had_card(self.amina, FIRST, made=datetime(2022, 9, 1, 9))
        self._install()
        self.assertFalse(self.amina.coop_card_id.fault)
        self.assertEqual(len(self.amina.coop_card_ids), 2)

    def test_rows_without_number_or_holder_are_no_cards(self):
        self._had_card(self.amina, None)
        self._had_card(self.amina, " ")
        self._had_card(None, FIRST)
        self._install()
        self.assertFalse(self.cards.search([("member_id", "=", self.amina.id)]))
        self.assertFalse(self.cards.search([("number", "=", FIRST)]))

    def test_eater_has_the_card_of_the_worker(self):
        self._had_card(self.amina, FIRST)
        self._had(
            self.luc, parent_eater_id=self.amina.id, last_printed=datetime(2022, 3, 5)
        )
        self._install()
        card = self.luc.coop_card_id
        self.assertEqual((card.number, card.state), (False, "handed_out"))
        self.assertEqual(card.shown_number, FIRST)
        self.assertFalse(self.luc.barcode)

    def test_eater_without_a_card_stays_without(self):
        self._had(self.luc, parent_eater_id=self.amina.id)
        self._install()
        self.assertFalse(self.luc.coop_card_ids)

    def test_own_card_of_an_eater_does_not_work(self):
        self._had_card(self.luc, SECOND)
        self._had(self.luc, parent_eater_id=self.amina.id)
        self._install()
        self.assertFalse(self.luc.coop_card_id.number)
        self.assertEqual(self.cards.search([("number", "=", SECOND)]).state, "replaced")
        self.assertFalse(self.luc.barcode)


class TestTakeoverTwice(SharedCodeCase):
    def test_cards_of_outsiders_come_when_they_become_members(self):
        self._had_card(self.stranger, FIRST)
        self._install()
        self.assertFalse(self.cards.search([("number", "=", FIRST)]))
        self.stranger.write({"member_role": "worker", "shift_mode": "exempt"})
        self.assertEqual(self.stranger.coop_card_id.number, FIRST)

    def test_running_twice_adds_nothing(self):
        self._had_card(self.amina, FIRST)
        self._had_card(self.bram, SECOND, False)
        self._install()
        events = self.env["coop.member.card.event"]
        counts = self.cards.search_count([]), events.search_count([])
        self._install()
        self.assertEqual((self.cards.search_count([]), events.search_count([])), counts)

    def test_nothing_of_theirs_is_changed(self):
        self._had_card(self.amina, FIRST)
        self._had_card(self.amina, "4711", False, ended=date(2022, 9, 1))
        self._had(self.amina, member_card_to_be_printed=True)
        before = self._theirs()
        self._install()
        self.assertEqual(self._theirs(), before)

    def _theirs(self):
        self.cr.execute("SELECT * FROM member_card ORDER BY id")
        cards = self.cr.fetchall()
        self.cr.execute(
            "SELECT id, member_card_to_be_printed, last_printed, parent_eater_id"
            " FROM res_partner ORDER BY id"
        )
        return cards, self.cr.fetchall()
