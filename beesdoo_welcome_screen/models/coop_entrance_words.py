"""The words of the screen, so that its language changes without a request."""
from odoo import _, api, models
from odoo.modules.module import load_information_from_description_file
from odoo.tools import file_open


class CoopEntrance(models.AbstractModel):
    _inherit = "coop.entrance"

    @api.model
    def _words(self):
        """``{key: words}`` of the screen in the language of the context.

        ``%s`` in them is filled by the screen.
        """
        return {
            **self._idle_words(),
            **self._answer_words(),
            **self._card_words(),
            **self._search_words(),
            **self._guest_words(),
            **self._trouble_words(),
        }

    @api.model
    def _templates(self):
        """The texts of the screen's templates, for the page that has no web client."""
        addon = "beesdoo_welcome_screen"
        texts = []
        for path in load_information_from_description_file(addon)["qweb"]:
            with file_open("%s/%s" % (addon, path), "rb") as template:
                texts.append(template.read().decode())
        return texts

    @api.model
    def _idle_words(self):
        return {
            "scan": _("Scan your card"),
            "scan_hint": _("Hold its code in front of the reader."),
            "today": _("Free seats today"),
            "running": _("now"),
            "more_shifts": _("and %s more"),
            "forgot": _("Forgot your card?"),
            "guest": _("Count a guest"),
            "camera": _("Camera"),
            "sound_on": _("Sound on"),
            "sound_off": _("Sound off"),
            "language": _("Language"),
            "leave": _("Back to Odoo"),
        }

    @api.model
    def _answer_words(self):
        return {
            "looking_up": _("Looking up..."),
            "cancel": _("Cancel"),
            "number": _("Member number %s"),
            "counter": _("Counter: %s"),
            "status": _("Status: %s"),
            "household": _("Household"),
            "here": _("is here"),
            "next_shifts": _("Next shifts"),
            "urgent": _("Important"),
            "warning": _("Please note"),
            "info": _("Good to know"),
            "noted": _("Noted: %s"),
            "undo": _("Undo"),
            "cleared_in": _("Cleared in %s s"),
            "done": _("Done"),
        }

    @api.model
    def _card_words(self):
        return {
            "misread_title": _("Card misread"),
            "misread": _("The reader has misread the number of this card."),
            "misread_short": _("The reader got only a part of the number."),
            "misread_advice": _("Hold the card still and scan it again."),
        }

    @api.model
    def _search_words(self):
        return {
            "search": _("Who are you?"),
            "search_placeholder": _("Name or member number"),
            "search_hint": _("Type at least two letters of the name."),
            "search_nobody": _("Nobody has this name or number. Type less of it."),
            "search_more": _("There are others: type more letters."),
            "search_failed": _("No connection. Type one letter more to try again."),
            "close": _("Close"),
        }

    @api.model
    def _guest_words(self):
        return {
            "guest_counted": _("Guest counted"),
            "guests_counted": _("%s guests counted"),
            "guest_undone": _("The guest is not counted."),
            "guest_failed": _("The guest could not be counted. Try once more."),
        }

    @api.model
    def _trouble_words(self):
        return {
            "offline": _(
                "No connection. The last scan is repeated as soon as it is back."
            ),
            "expired_desk": _(
                "The session is over. The screen logs in again by itself, "
                "else ask the members' office."
            ),
            "expired_staff": _("You were logged out."),
            "log_in": _("Log in again"),
            "camera_failed": _(
                "The camera can't be used. Allow it in the browser, "
                "or close what else uses it."
            ),
            "error": _(
                "Something went wrong. Scan the card again, "
                "and tell the members' office if it stays."
            ),
        }
