import base64

from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.tools import mute_logger

from .job_case import JobCase
from .reading import page_count


class TestJob(JobCase):
    def _pdf(self, job):
        return base64.b64decode(job.with_context(bin_size=False).pdf)

    def test_short_job_is_ready_at_once(self):
        job = self._start(self.both)
        self.assertEqual((job.state, job.drawn_count), ("ready", 2))
        self.assertEqual(job.author_id, self.office)
        self.assertEqual(page_count(self._pdf(job)), 2)
        self.assertEqual(job.page_count, 2)

    def test_cards_keep_the_order_in_which_they_were_given(self):
        job = self._start(self.bram_card + self.amina_card)
        self.assertEqual(
            job.line_ids.mapped("card_id"), self.bram_card + self.amina_card
        )

    def test_nothing_is_printed_before_it_is_confirmed(self):
        self._start(self.both)
        self.assertEqual(set(self.both.mapped("state")), {"to_print"})

    def test_pdf_stays_when_name_and_design_change(self):
        job = self._start(self.both)
        before = self._pdf(job)
        self.amina.name = "Somebody Else"
        self.company._card_design("worker").write({"title": "Another shop"})
        job.action_download()
        job.draw_next()
        job.invalidate_cache()
        self.assertEqual(self._pdf(job), before)

    def test_pdf_stays_after_the_job_is_confirmed(self):
        job = self._start(self.both)
        before = self._pdf(job)
        job.action_confirm()
        self.assertIn("/%s/pdf/" % job.id, job.action_download()["url"])
        self.assertEqual(self._pdf(job), before)

    def test_card_in_another_job_is_refused_and_the_job_named(self):
        first = self._start(self.amina_card)
        with self.assertRaisesRegex(UserError, "Amina.*%s" % first.name):
            self._start(self.both)

    def test_database_refuses_a_card_in_two_open_jobs(self):
        job = self._start(self.amina_card)
        other = self._start(self.bram_card)
        self.assertTrue(job.line_ids.is_open)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.cr.savepoint():
                self.cr.execute(
                    "INSERT INTO coop_card_job_line (job_id, card_id, is_open)"
                    " VALUES (%s, %s, true)",
                    (other.id, self.amina_card.id),
                )

    def test_start_that_the_sheet_has_not_is_refused(self):
        for layout, start in (("a4_2x5", 0), ("a4_2x5", 11), ("a4_2x4", 9), ("id1", 2)):
            with self.assertRaisesRegex(UserError, "from 1 to"):
                self._start(self.both, layout=layout, start=start)

    def test_used_sheet_takes_the_cards_to_a_second_one(self):
        job = self._start(self.both, start=10)
        self.assertEqual((job.page_count, page_count(self._pdf(job))), (4, 4))

    def test_lost_card_is_not_printed(self):
        self.amina_card._declare_lost()
        with self.assertRaisesRegex(UserError, "Amina.*Lost"):
            self._start(self.both)

    def test_name_that_cannot_be_printed_is_refused(self):
        self.amina.name = "Amina \u4e16"
        with self.assertRaisesRegex(UserError, "\u4e16"):
            self._start(self.both)

    def test_no_cards_are_no_job(self):
        with self.assertRaisesRegex(UserError, "no cards"):
            self._start(self.cards)

    def test_job_is_not_changed_by_hand(self):
        job = self._start(self.both)
        for vals in ({"state": "confirmed"}, {"pdf": False}, {"start": 2}):
            with self.assertRaises(UserError):
                job.write(vals)
        with self.assertRaises(UserError):
            job.line_ids[0].write({"is_spoiled": True})

    def test_jobs_and_their_lines_are_not_deleted(self):
        job = self.jobs.browse(self._start(self.both).id)
        for records in (job, job.line_ids):
            with self.assertRaises(UserError):
                records.unlink()
