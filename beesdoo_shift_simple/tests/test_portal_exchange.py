from odoo.tests.common import tagged
from odoo.tools import mute_logger

from .common import PortalCase

EXCHANGE = "/my/shifts/exchange"
REPLACEMENT = "/my/shifts/replacement"
ROUTES = (EXCHANGE, REPLACEMENT, "/shifts/take", "/shifts/watch")


class ExchangePortalCase(PortalCase):
    def setUp(self):
        super().setUp()
        self.env["coop.shift"].search([]).write({"state": "cancelled"})
        self.company.write(
            {
                "signup_deadline_hours": 0,
                "shift_max_per_day": 0,
                "shift_max_per_cycle": 0,
                "shift_max_exchanges": 1,
                "replacements_allowed": True,
            }
        )
        self.bram = self._create_worker("Bram Peeters")
        self._log_in()

    def _mine(self, hours=72, **values):
        return self._create_shift(hours, **values)._book(self.worker, self.user)

    def _theirs(self, hours=72, **values):
        shift = self._create_shift(hours, **dict({"seats": 1}, **values))
        return shift._book(self.bram, self.office)


@tagged("post_install", "-at_install")
class TestPortalProposals(ExchangePortalCase):
    def test_leaving_a_shift_proposes_others_to_book_right_there(self):
        other = self._create_shift(100, name="Cheese")
        mine = self._mine()
        page = self._send_and_read("/my/shifts/leave", registration_id=mine.id)
        self.assertIn("These shifts need you most", page)
        self.assertIn('name="shift_id" value="%d"' % other.id, page)
        self.assertNotIn("These shifts need you most", self._get("/my/shifts").text)

    def test_what_leaving_counts_is_said_before(self):
        self.company.regulars_may_leave = True
        self._mine().write({"is_regular": True})
        self.assertIn("It will count -1.", self._get("/my/shifts").text)

    def test_what_counts_nothing_is_not_said(self):
        self._mine()
        self.assertNotIn("It will count", self._get("/my/shifts").text)

    def test_limit_is_refused_on_the_page_and_at_booking(self):
        self.company.shift_max_per_day = 1
        self._mine(72)
        shift = self._create_shift(76)
        if shift.date != self.worker.shift_registration_ids.shift_id.date:
            shift = self._create_shift(68)
        self.assertIn("limit of shifts a day (1)", self._get("/shifts").text)
        page = self._send_and_read("/shifts/book", shift_id=shift.id)
        self.assertIn("limit of shifts a day (1)", page)
        self.assertFalse(shift.registration_ids)


@tagged("post_install", "-at_install")
class TestPortalExchange(ExchangePortalCase):
    def test_my_shifts_leads_to_the_shifts_to_exchange_for(self):
        mine = self._mine()
        other = self._create_shift(100, name="Cheese")
        self._theirs(120, name="Full one")
        path = "%s/%d" % (EXCHANGE, mine.id)
        self.assertIn('href="%s"' % path, self._get("/my/shifts").text)
        page = self._get(path).text
        self.assertIn('name="shift_id" value="%d"' % other.id, page)
        self.assertIn('name="registration_id" value="%d"' % mine.id, page)
        self.assertNotIn("Full one", page)

    def test_exchange_is_confirmed_with_both_shifts(self):
        mine = self._mine(name="Cheese")
        other = self._create_shift(100, name="Delivery")
        page = self._send_and_read(EXCHANGE, registration_id=mine.id, shift_id=other.id)
        self.assertIn("You exchanged your shift", page)
        self.assertEqual(other.registration_ids.worker_id, self.worker)
        self.assertEqual(mine.state, "cancelled")

    def test_seat_that_is_gone_leaves_the_old_shift(self):
        mine = self._mine()
        full = self._theirs(100).shift_id
        page = self._send_and_read(EXCHANGE, registration_id=mine.id, shift_id=full.id)
        self.assertIn("This shift is full", page)
        self.assertEqual(mine.state, "registered")

    def test_no_exchange_is_no_button_and_refused_in_words(self):
        self.company.shift_max_exchanges = 0
        mine = self._mine()
        self.assertNotIn("Exchange it", self._get("/my/shifts").text)
        page = self._get("%s/%d" % (EXCHANGE, mine.id)).text
        self.assertIn("not exchanged online here", page)

    def test_recurring_slot_that_can_not_be_left_can_be_exchanged(self):
        mine = self._mine()
        mine.write({"is_regular": True})
        page = self._get("/my/shifts").text
        self.assertNotIn("Leave this shift", page)
        self.assertIn("You can exchange this shift online until", page)

    def test_page_of_a_foreign_registration_is_not_found(self):
        path = "%s/%d" % (EXCHANGE, self._theirs().id)
        self.assertEqual(self._get(path).status_code, 404)

    def test_shift_of_another_company_is_not_found(self):
        company = self.env["res.company"].create({"name": "Other shop"})
        ids = {
            "registration_id": self._mine().id,
            "shift_id": self._create_shift(100, company_id=company.id).id,
        }
        self.assertEqual(self._post(EXCHANGE, **ids).status_code, 404)


@tagged("post_install", "-at_install")
class TestPortalReplacement(ExchangePortalCase):
    def test_replacement_is_asked_and_withdrawn(self):
        mine = self._mine(5)
        page = self._get("/my/shifts").text
        self.assertIn("You can look for a replacement until it starts.", page)
        path = REPLACEMENT + "?wanted=1"
        page = self._send_and_read(path, registration_id=mine.id)
        self.assertTrue(mine.replacement_wanted)
        self.assertIn("Keep this shift", page)
        self._send_and_read(REPLACEMENT + "?wanted=0", registration_id=mine.id)
        self.assertFalse(mine.replacement_wanted)

    def test_wish_of_another_is_shown_without_a_name_and_taken(self):
        wanted = self._theirs()
        wanted._ask_replacement()
        page = self._get("/shifts").text
        self.assertIn("Replacement wanted", page)
        self.assertNotIn("Bram", page)
        page = self._send_and_read("/shifts/take", registration_id=wanted.id)
        self.assertIn("You took over this shift", page)
        self.assertEqual(wanted.replaced_by_id.worker_id, self.worker)

    def test_second_taker_is_told_in_words(self):
        wanted = self._theirs()
        wanted._ask_replacement()
        wanted._take_over(self._create_worker("Chloé"), self.office)
        page = self._send_and_read("/shifts/take", registration_id=wanted.id)
        self.assertIn("Somebody else was quicker", page)

    def test_shift_that_nobody_passes_on_is_not_found(self):
        theirs = self._theirs()
        answer = self._post("/shifts/take", registration_id=theirs.id)
        self.assertEqual(answer.status_code, 404)
        self.assertEqual(theirs.state, "registered")


@tagged("post_install", "-at_install")
class TestPortalWatch(ExchangePortalCase):
    def _watch(self, shift, on):
        answer = self._post("/shifts/watch?on=%d" % on, shift_id=shift.id)
        self.assertEqual(answer.status_code, 303)
        self.assertIn("/shifts?page=1#day-%s" % shift.date, answer.headers["Location"])
        return self._get("/shifts").text

    def test_volunteer_waits_and_waits_no_more(self):
        shift = self._theirs().shift_id
        self.assertIn(">Tell me</button>", self._get("/shifts").text)
        page = self._watch(shift, 1)
        self.assertIn("You get a mail as soon as a seat is free", page)
        self.assertIn("Stop telling me", page)
        page = self._watch(shift, 0)
        self.assertIn("You get no mail about this shift any more", page)
        self.assertIn(">Tell me</button>", page)

    def test_shift_with_a_free_seat_is_refused_in_words(self):
        self.assertIn("has a free seat", self._watch(self._create_shift(72), 1))

    def test_choice_that_is_none_is_not_found(self):
        shift = self._theirs().shift_id
        for path in ("/shifts/watch", "/shifts/watch?on=2"):
            answer = self._post(path, shift_id=shift.id)
            self.assertEqual(answer.status_code, 404)


@tagged("post_install", "-at_install")
class TestPortalExchangeSecurity(ExchangePortalCase):
    def setUp(self):
        super().setUp()
        self.foreign = self._theirs()

    def test_state_is_never_changed_by_a_link(self):
        for route in ROUTES:
            query = "?registration_id=%d&wanted=1&on=1" % self.foreign.id
            self.assertEqual(self._get(route + query).status_code, 405, route)

    @mute_logger("odoo.http", "odoo.addons.http_routing.models.ir_http")
    def test_form_without_token_is_refused(self):
        for route in ROUTES:
            data = {"registration_id": self.foreign.id, "wanted": "1", "on": "1"}
            self.assertEqual(self._send("post", route, data=data).status_code, 400)

    def test_registration_of_another_is_not_found(self):
        free = self._create_shift(100)
        data = {"registration_id": self.foreign.id, "shift_id": free.id, "wanted": "1"}
        for route in (EXCHANGE, REPLACEMENT, "/shifts/take"):
            self.assertEqual(self._post(route, **data).status_code, 404, route)
        self.assertEqual(self.foreign.state, "registered")
        self.assertFalse(self.foreign.replacement_wanted)

    def test_ids_that_are_none_are_not_found(self):
        for number in ("", "x", "-1", "999999999", "9" * 30):
            data = dict.fromkeys(("registration_id", "shift_id"), number)
            for route in ROUTES:
                answer = self._post(route, wanted="1", on="1", **data)
                self.assertEqual(answer.status_code, 404, (route, number))

    def test_portal_user_reads_no_wish_for_a_seat(self):
        params = {
            "model": "coop.shift.watch",
            "method": "search_read",
            "args": [],
            "kwargs": {},
        }
        with mute_logger("odoo.http"):
            answer = self._send(
                "post", "/web/dataset/call_kw", json={"params": params}
            ).json()
        self.assertEqual(answer["error"]["data"]["name"], "odoo.exceptions.AccessError")
