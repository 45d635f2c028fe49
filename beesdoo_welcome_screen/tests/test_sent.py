from odoo.tests.common import tagged

from .route_case import DESK, RouteCase

NUMBER = "0420000000013"
# Of each kind that JSON knows, and what neither UTF-8 nor PostgreSQL can hold.
JUNK = (
    None,
    "",
    0,
    -1,
    2**70,
    1.5,
    True,
    [],
    ["x"],
    {"x": 1},
    "\0",
    "\ud800",
    "\U0001f600",
    "' OR 1=1 --",
    "<b>x</b>",
    "x" * 5000,
    "x " * 5000,
)


@tagged("post_install", "-at_install")
class TestSent(RouteCase):
    """Whatever a browser sends, it gets an answer; an error is logged as one."""

    def setUp(self):
        super().setUp()
        self._log_in("kiosk_test")

    def _answers(self, path, name, **params):
        """What the desk says when each junk is sent under this name."""
        for junk in JUNK:
            answer = self._ask(DESK + path, **dict(params, **{name: junk}))
            self.assertIn("result", answer, (path, name, junk))
            yield answer["result"]

    def test_a_number_of_any_kind_is_no_card(self):
        for answer in self._answers("/answer", "number", key="k"):
            self.assertEqual(answer["verdict"], "card")

    def test_an_id_of_any_kind_is_nobody(self):
        for answer in self._answers("/answer", "member_id", key="k"):
            self.assertEqual(answer["verdict"], "card")
        for answer in self._answers("/act", "member_id", code="shift_present_1"):
            self.assertTrue(answer["refused"])

    def test_keys_methods_and_languages_of_any_kind_find_the_member(self):
        for name in ("key", "method", "lang"):
            for answer in self._answers("/answer", name, number=NUMBER):
                self.assertEqual(answer["member"]["id"], self.amina.id)

    def test_an_action_of_any_kind_is_refused(self):
        for answer in self._answers("/act", "code", member_id=self.amina.id):
            self.assertTrue(answer["refused"])

    def test_a_text_of_any_kind_finds_nobody(self):
        for answer in self._answers("/search", "text"):
            self.assertFalse(answer["people"])

    def test_a_guest_is_counted_and_taken_back_with_a_key_of_any_kind(self):
        for path in ("/guest", "/guest/undo"):
            for answer in self._answers(path, "key"):
                self.assertIsInstance(answer, bool)

    def test_what_is_missing_is_like_what_is_empty(self):
        for path in ("/answer", "/act", "/search", "/guest", "/guest/undo"):
            self.assertIn("result", self._ask(DESK + path), path)

    def test_what_a_search_has_for_any_letter_is_a_letter_here(self):
        for text in ("%%", "__", "%a", "Am_na"):
            found = self._ask(DESK + "/search", text=text)["result"]
            self.assertFalse(found["people"], text)

    def test_no_guest_is_taken_back_twice(self):
        self.assertTrue(self._ask(DESK + "/guest", key="g")["result"])
        self.assertTrue(self._ask(DESK + "/guest/undo", key="g")["result"])
        self.assertFalse(self._ask(DESK + "/guest/undo", key="g")["result"])

    def test_a_number_that_knows_no_end_is_told_shortly(self):
        answer = self._ask(DESK + "/answer", number="x" * 5000)["result"]
        self.assertLess(len(answer["sentences"][0]["text"]), 100)
