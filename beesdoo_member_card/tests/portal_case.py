import re

from odoo.tests.common import HOST, HttpCase
from odoo.tools import config

from odoo.addons.komunigi_base.compat import flush
from odoo.addons.komunigi_base.tests.common import MemberFixtures

from .common import CardCase

# Seconds: the first page that a server renders takes long.
TIMEOUT = 60
MY_CARD = "/my/card"
LOST = "/my/card/lost"


class CardPortalCase(MemberFixtures, HttpCase):
    """Amina, whose card was handed out, her eater Luc, and what their phones get."""

    _create_user = classmethod(CardCase._create_user.__func__)

    def setUp(self):
        super().setUp()
        # Each test has an environment of its own, and the fixtures belong to the class.
        type(self).env = self.env
        self.company = self.env.user.company_id
        self.company.write(
            {
                "card_prefix": "042",
                "card_of_eaters": "own",
                "card_after_loss": True,
                "card_for_new_member": False,
                "card_valid_years": 0,
            }
        )
        self.cards = self.env["coop.member.card"]
        self.amina = self._create_worker("Amina Haddad")
        self.luc = self._create_eater("Luc <Mangeur>", self.amina)
        self.bram = self._create_worker("Bram Peeters")
        self.user = self._create_portal_user(self.amina, "amina_test")
        self._create_portal_user(self.luc, "luc_test")
        self.card = self._create_card(self.amina, "handed_out")

    def _create_card(self, member, state="to_print", **vals):
        card = self.cards.create([dict(vals, member_id=member.id)])
        if state != "to_print":
            card._confirm_printed()
        if state == "handed_out":
            card._hand_out()
        return card

    def _log_in(self, login="amina_test"):
        # 12.0 goes on with the same session and remembers whose it was.
        self.registry.clear_caches()
        self.authenticate(login, login)

    def _get(self, path=MY_CARD):
        return self._send("get", path)

    def _read(self, path=MY_CARD):
        """A page without its line breaks, and with apostrophes as they are typed."""
        page = self._get(path)
        self.assertEqual(page.status_code, 200)
        return re.sub(r"\s+", " ", page.text).replace("&#39;", "'")

    def _token(self):
        page = self._get("/my/account").text
        return re.search(r'name="csrf_token" value="([^"]+)"', page).group(1)

    def _post(self, path=LOST, files=None, **data):
        """Send a form as the browser does: with the token of its page."""
        data["csrf_token"] = self._token()
        return self._send("post", path, data=data, files=files)

    def _declare_lost(self, **data):
        """Send the form about the own card, and return the page on which one lands."""
        answer = self._post(**dict({"card_id": self.card.id}, **data))
        self.assertEqual(answer.status_code, 303)
        self.assertTrue(answer.headers["Location"].endswith(MY_CARD))
        return self._read()

    def _send(self, method, path, **options):
        """Send a request and return the answer, without following it elsewhere."""
        flush(self.env["res.partner"])
        url = "http://%s:%s%s" % (HOST, config["http_port"], path)
        options.update(allow_redirects=False, timeout=TIMEOUT)
        answer = getattr(self.opener, method)(url, **options)
        self.env["res.partner"].invalidate_cache()
        return answer
