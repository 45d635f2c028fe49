#!/usr/bin/env python3
"""Take the pictures of the guides from a running demo store: see `make pictures`.

DEMO_URL names the store, whose users have their login as password. Without arguments all
are taken; `pictures.py en board slot` takes two of them in English.
"""
import os
import sys
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from shots import PICTURES
from shots_cards import CARD_PICTURES, REASONS_IN_FRENCH
from shots_entrance import ENTRANCE_PICTURES, NOTICES_IN_FRENCH
from shots_scale import SCALE_PICTURES

IMAGES = Path(__file__).parent / "images"
LANGUAGES = {"en": "en_US", "fr": "fr_BE"}
# The first page after a start compiles Odoo's scripts and styles.
TIMEOUT = 60_000
# Photos and movements of a page that is there. (The network never rests: the web client
# waits for live messages.)
SETTLE = 1_000


def main(words):
    """Take the pictures and the languages that `words` name, all where none is."""
    languages = [folder for folder in LANGUAGES if folder in words] or LANGUAGES
    names = set(words) - set(LANGUAGES)
    shots = PICTURES + ENTRANCE_PICTURES + CARD_PICTURES + SCALE_PICTURES
    pictures = [shot for shot in shots if not names or shot.name in names]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        manager = Manager(browser)
        for login in dict.fromkeys(shot.login for shot in pictures):
            own = [shot for shot in pictures if shot.login == login]
            for folder in languages:
                take_pictures(browser, manager, folder, login, own)
        browser.close()


def take_pictures(browser, manager, folder, login, pictures):
    """Take these pictures of one user in one language, in the order of the list."""
    language = LANGUAGES[folder]
    # The language of a session is the one at its start.
    manager.set_language(login, language)
    manager.write_notices(language)
    manager.write_cards(language)
    page = open_page(browser, language)
    log_in(page, login)
    for picture in pictures:
        with manager.rules(picture.rules):
            take(page, picture, IMAGES / folder / f"{picture.name}.png")
    page.context.close()


def open_page(browser, language):
    context = browser.new_context(
        base_url=os.environ["DEMO_URL"],
        locale=language.replace("_", "-"),
        timezone_id="Europe/Brussels",
    )
    context.set_default_timeout(TIMEOUT)
    return context.new_page()


class Manager:
    """Sets languages and settings of the store, whose users may not all do that."""

    def __init__(self, browser):
        self._page = open_page(browser, "en_US")
        log_in(self._page, "manager")
        # What Odoo's first page still asks would bring a former language back.
        self._page.goto("about:blank")

    def set_language(self, login, language):
        user_ids = self._call("res.users", "search", [["login", "=", login]])
        self._call("res.users", "write", user_ids, {"lang": language})

    def write_notices(self, language):
        """Have the notices at the entrance in this language."""
        for english, french in NOTICES_IN_FRENCH.items():
            domain = [["text", "in", [english, french]]]
            notice_ids = self._call("coop.entrance.notice", "search", domain)
            text = french if language == "fr_BE" else english
            self._call("coop.entrance.notice", "write", notice_ids, {"text": text})

    def write_cards(self, language):
        """Have the cards that wait to be printed, and why they do, in this language."""
        waiting = [["coop_card_state", "=", "to_print"]]
        member_ids = self._call("res.partner", "search", waiting)
        self._call("res.partner", "write", member_ids, {"lang": language})
        for english, french in REASONS_IN_FRENCH.items():
            reasons = {"en_US": english, "fr_BE": french}
            new = reasons.pop(language)
            self._queue_again(list(reasons.values()), new)

    def _queue_again(self, reasons, new):
        """Queue cards once more: nobody rewrites why they were queued before."""
        domain = [["reason", "in", reasons], ["state", "=", "to_print"]]
        card_ids = self._call("coop.member.card", "search", domain)
        if card_ids:
            self._call("coop.member.card", "action_hand_out", card_ids)
            vals = {"card_ids": [[6, 0, card_ids]], "reason": new}
            wizard_id = self._call("coop.card.requeue", "create", vals)
            self._call("coop.card.requeue", "action_requeue", [wizard_id])

    @contextmanager
    def rules(self, values):
        """The shop with these settings, and then as it was."""
        former = self._company("read", list(values))[0] if values else {}
        if values:
            self._company("write", values)
        yield
        if values:
            self._company("write", {name: former[name] for name in values})

    def _company(self, method, *args):
        info = rpc(self._page, "/web/session/get_session_info", {})
        return self._call("res.company", method, [info["company_id"]], *args)

    def _call(self, model, method, *args):
        params = {"model": model, "method": method, "args": args, "kwargs": {}}
        return rpc(self._page, "/web/dataset/call_kw", params)


def log_in(page, login):
    # A late request of this page would save its session, of nobody, over the new one.
    page.goto("/web/login", wait_until="networkidle")
    page.fill("input[name=login]", login)
    page.fill("input[name=password]", login)
    page.click("form.oe_login_form button[type=submit]")
    page.wait_for_url(lambda url: "/web/login" not in url)


def rpc(page, path, params):
    body = {"jsonrpc": "2.0", "method": "call", "params": params}
    answer = page.request.post(path, data=body).json()
    if "error" in answer:
        raise RuntimeError(f"{path}: {answer['error']['data']['message']}")
    return answer.get("result")


def take(page, picture, path):
    page.set_viewport_size(picture.viewport)
    # Through a blank page: a change behind the # alone would not load anything.
    page.goto("about:blank")
    page.goto(picture.path)
    picture.before(page)
    expect(page.locator(picture.shows).first).to_be_visible(timeout=TIMEOUT)
    page.wait_for_timeout(SETTLE)
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, animations="disabled")
    picture.after(page)
    print(path.relative_to(IMAGES.parent))


if __name__ == "__main__":
    main(sys.argv[1:])
