import os
import re

from odoo.modules.module import get_module_resource

from .common import EntranceCase

STATIC = get_module_resource("beesdoo_welcome_screen", "static", "src")
USED = re.compile(r"words(?:\(\))?\.([a-z_]+)")


class TestWords(EntranceCase):
    def _used_words(self):
        """The keys of words that templates and scripts of the screen name."""
        used = set()
        for folder in ("js", "xml"):
            for name in os.listdir(os.path.join(STATIC, folder)):
                with open(os.path.join(STATIC, folder, name), "rb") as source:
                    used.update(USED.findall(source.read().decode()))
        return used

    def test_every_word_of_the_screen_is_there_and_none_is_left_over(self):
        self.assertEqual(self._used_words(), set(self._desk()._words()))

    def test_all_languages_have_the_same_words(self):
        words = self._desk()._open()["words"]
        self.assertIn("en_US", words)
        for code in words:
            self.assertEqual(set(words[code]), set(words["en_US"]), code)

    def test_no_word_is_empty(self):
        for key, text in self._desk()._words().items():
            self.assertTrue(text.strip(), key)

    def test_what_the_screen_fills_in_has_a_place(self):
        words = self._desk()._words()
        filled = "more_shifts number counter status noted cleared_in guests_counted"
        for key in filled.split():
            self.assertEqual(words[key].count("%s"), 1, key)
