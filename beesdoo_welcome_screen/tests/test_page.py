import re

from lxml import etree

from odoo.tests.common import HttpCase

# Seconds: the first to ask has styles and scripts put together.
TIMEOUT = 90


class TestPage(HttpCase):
    """The page by itself, as the account of the desk gets it."""

    def setUp(self):
        super().setUp()
        group = self.env.ref("komunigi_base.group_entrance_desk")
        self.env["res.users"].with_context(no_reset_password=True).create(
            {
                "name": "Kiosk",
                "login": "kiosk_test",
                "password": "kiosk_test",
                "groups_id": [(6, 0, [group.id])],
            }
        )
        # 12.0 goes on with the same session and remembers whose it was.
        self.registry.clear_caches()
        self.authenticate("kiosk_test", "kiosk_test")

    def _get(self, address):
        response = self.url_open(address, timeout=TIMEOUT)
        self.assertEqual(response.status_code, 200, address)
        return response.text

    def _bundle(self, kind):
        """The text of the page's own bundle, ``css`` or ``js``."""
        pattern = r'"(/web/content/[^"]*assets_page[^"]*\.%s)"' % kind
        (address,) = re.findall(pattern, self._get("/coop/entrance"))
        return self._get(address)

    def test_the_page_says_that_it_connects_and_brings_its_templates(self):
        page = self._get("/coop/entrance")
        self.assertIn("o_entrance_connecting", page)
        self.assertIn('t-name="beesdoo_welcome_screen.Answer"', page)

    def test_each_template_is_well_formed(self):
        for text in self.env["coop.entrance"]._templates():
            self.assertEqual(etree.fromstring(text.encode()).tag, "templates")

    def test_the_styles_compile(self):
        css = self._bundle("css")
        self.assertNotIn("css_error_message", css)
        self.assertIn(".o_coop_entrance .o_desk_is_notice", css)

    def test_the_scripts_are_all_there(self):
        js = self._bundle("js")
        for name in ("EntranceScreen", "AnswerView", "SearchBox", "entrance_page"):
            self.assertIn("beesdoo_welcome_screen.%s" % name, js)
