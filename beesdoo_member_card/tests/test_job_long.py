import base64
from unittest.mock import patch

from odoo.exceptions import UserError

from ..models import coop_card_job_drawing
from .job_case import JobCase
from .reading import page_count


class TestLongJob(JobCase):
    """Jobs of 25 cards in parts of ten."""

    def _draw(self, job):
        """Draw to the end; the numbers of drawn cards after each request."""
        drawn = []
        while job.state == "drawing":
            drawn.append(job.draw_next()["drawn"])
            self.assertLess(len(drawn), 10)
        return drawn

    def _pdf(self, job):
        return base64.b64decode(job.with_context(bin_size=False).pdf)

    def test_long_job_waits_to_be_drawn(self):
        job = self._start(self._create_cards(25))
        self.assertEqual((job.state, job.drawn_count), ("drawing", 0))
        with self.assertRaisesRegex(UserError, "Being prepared"):
            job.action_download()

    def test_each_request_draws_a_part(self):
        job = self._start(self._create_cards(25))
        self.assertEqual(self._draw(job), [10, 20, 25, 25])
        self.assertEqual(job.state, "ready")
        self.assertFalse(job.part_ids)
        self.assertEqual(page_count(self._pdf(job)), 6)
        self.assertEqual(job.page_count, 6)

    def test_used_sheet_is_filled_by_the_first_part(self):
        job = self._start(self._create_cards(25), start=4)
        self.assertEqual(self._draw(job), [7, 17, 25, 25])
        self.assertEqual(page_count(self._pdf(job)), 6)

    def test_answer_has_the_address_once_it_is_ready(self):
        job = self._start(self._create_cards(11))
        self.assertFalse(job.draw_next()["url"])
        self._draw(job)
        self.assertIn("/web/content/coop.card.job/", job.draw_next()["url"])

    def test_page_that_is_loaded_again_goes_on_where_it_stopped(self):
        job = self._start(self._create_cards(25))
        job.draw_next()
        first = job.part_ids
        action = job.action_go_on()
        again = self._job_of(action)
        self.assertEqual(again.draw_next()["drawn"], 20)
        self.assertIn(first, again.part_ids)
        self._draw(again)
        self.assertEqual(page_count(self._pdf(again)), 6)

    def test_ready_job_is_not_drawn_again(self):
        job = self._start(self._create_cards(11))
        self._draw(job)
        before = self._pdf(job)
        with patch.object(coop_card_job_drawing, "draw_cards") as draw:
            job.draw_next()
        draw.assert_not_called()
        self.assertEqual(self._pdf(job), before)

    def test_error_is_said_in_words_and_keeps_what_is_drawn(self):
        job = self._start(self._create_cards(25))
        job.draw_next()
        broken = patch.object(
            coop_card_job_drawing, "draw_cards", side_effect=ValueError("no paper")
        )
        with broken:
            answer = job.draw_next()
        self.assertIn("no paper", answer["error"])
        self.assertEqual(answer["drawn"], 10)
        self.assertEqual(self._draw(job), [20, 25, 25])

    def test_cancelled_job_keeps_no_parts(self):
        job = self._start(self._create_cards(25))
        job.draw_next()
        job.action_cancel()
        self.assertFalse(job.part_ids)
        self.assertEqual(job.draw_next()["state"], "cancelled")

    def test_long_job_is_confirmed_like_a_short_one(self):
        cards = self._create_cards(25)
        job = self._start(cards)
        self._draw(job)
        cards[12].member_id.name = "Somebody Else"
        job.action_confirm()
        self.assertEqual(cards[12].state, "to_print")
        self.assertEqual(set((cards - cards[12]).mapped("state")), {"printed"})

    def test_drawing_costs_no_query_for_a_card(self):
        self._cost_of_part(2)
        self.assertEqual(self._cost_of_part(10), self._cost_of_part(2))

    def _cost_of_part(self, count):
        """The queries that a part of that many cards takes."""
        job = self._start(self._create_cards(count + 10))
        job.draw_next()
        job.invalidate_cache()
        before = self.cr.sql_log_count
        job.draw_next()
        return self.cr.sql_log_count - before


class TestTwoBrowsers(JobCase):
    """Two browsers that draw one job do no harm."""

    def setUp(self):
        super().setUp()
        self.addCleanup(self._clean_up)
        # Other connections see committed rows only.
        with self.registry.cursor() as cursor:
            env = self.env(cr=cursor)
            member = env["res.partner"].create(
                {"name": "Ines", "member_role": "worker", "shift_mode": "irregular"}
            )
            card = env["coop.member.card"].create([{"member_id": member.id}])
            self.ids = (member.id, card.id)
            self.job_id = env["coop.card.job"]._start(card, self._options()).id

    def _options(self):
        return dict(self.company._card_print_options(), start=1)

    def _clean_up(self):
        with self.registry.cursor() as cursor:
            member_id, card_id = self.ids
            cursor.execute("DELETE FROM coop_card_job WHERE id = %s", (self.job_id,))
            cursor.execute("DELETE FROM coop_member_card WHERE id = %s", (card_id,))
            cursor.execute("DELETE FROM res_partner WHERE id = %s", (member_id,))

    def test_what_one_browser_draws_the_other_waits_for(self):
        with self.registry.cursor() as first, self.registry.cursor() as second:
            one = self.env(cr=first)["coop.card.job"].browse(self.job_id)
            two = self.env(cr=second)["coop.card.job"].browse(self.job_id)
            self.assertTrue(one._take())
            self.assertTrue(two.draw_next()["is_busy"])
            first.rollback()
            self.assertNotIn("is_busy", two.draw_next())
            second.rollback()

    def test_card_goes_into_one_of_two_jobs_made_at_once(self):
        card_id = self.ids[1]
        with self.registry.cursor() as first, self.registry.cursor() as second:
            job = self.env(cr=first)["coop.card.job"].browse(self.job_id)
            job.action_cancel()
            first.commit()
            starts = [
                self.env(cr=cursor)["coop.card.job"] for cursor in (first, second)
            ]
            cards = [
                self.env(cr=cursor)["coop.member.card"].browse(card_id)
                for cursor in (first, second)
            ]
            # The second has looked before the first one is through.
            self.assertFalse(cards[1]._print_refusals())
            made = starts[0]._start(cards[0], self._options())
            self.addCleanup(self._delete_job, made.id)
            first.commit()
            with self.assertRaisesRegex(Exception, "one_open_job"):
                starts[1]._start(cards[1], self._options())
            second.rollback()

    def _delete_job(self, job_id):
        with self.registry.cursor() as cursor:
            cursor.execute("DELETE FROM coop_card_job WHERE id = %s", (job_id,))
