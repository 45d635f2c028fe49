"""The entrance desk: who may ask it, and what its screen knows from the start."""
from odoo import _, api, fields, models
from odoo.exceptions import AccessError
from odoo.modules.module import load_information_from_description_file

from odoo.addons.komunigi_base.compat import current_company
from odoo.addons.komunigi_base.models.res_users import DESK_GROUP

from ..tools.data_uri import data_uri


class CoopEntrance(models.AbstractModel):
    """What the screen at the door asks; nothing here is public to RPC.

    Its account has no rights of its own, so each answer reads as the system, once, and
    says only what a desk shows.
    """

    _name = "coop.entrance"
    _description = "Entrance desk"

    @api.model
    def _check_desk(self):
        """Raise AccessError for users who may not use the entrance desk."""
        if not self.env.user.has_group(DESK_GROUP):
            raise AccessError(
                _("Only the entrance desk sees this. Ask a manager for that right.")
            )

    @api.model
    def _desk_in(self, lang):
        """The desk, answering in this language where the shop has it.

        Raises AccessError for users who may not use the entrance desk.
        """
        self._check_desk()
        codes = [language["code"] for language in self._languages()]
        return self.with_context(lang=lang if lang in codes else self._default_lang())

    @api.model
    def _default_lang(self):
        return self.env.user.lang or "en_US"

    @api.model
    def _languages(self):
        """The languages of the screen: ``code`` and ``name``. English is always one."""
        installed = dict(self.env["res.lang"].sudo().get_installed())
        installed.setdefault("en_US", "English")
        return [
            {"code": code, "name": name.split(" / ")[-1]}
            for code, name in sorted(installed.items())
        ]

    @api.model
    def _open(self):
        """What the screen needs once.

        ``lang``, ``languages``, ``words`` by language, ``settings``, ``shop`` (name and
        logo), ``leave_url`` of whoever has a web client, and the ``board``.
        """
        company = self._company()
        languages = self._languages()
        return {
            "lang": self.env.context["lang"],
            "languages": languages,
            "words": {
                language["code"]: self.with_context(lang=language["code"])._words()
                for language in languages
            },
            "settings": {
                "seconds": company.entrance_seconds,
                "check_digit": company.entrance_check_digit,
            },
            "shop": {"name": company.name, "logo": self._logo(company)},
            "leave_url": "" if self.env.user._has_desk_alone() else "/web",
            "board": self._board(),
        }

    @api.model
    def _board(self):
        """What the idle screen shows.

        ``message``, ``day`` in words, ``utc_minutes`` by which the shop's clock is ahead
        of UTC (tablets may be set to another time zone), ``shifts`` of
        ``_coop_day_board`` with ``words`` for the free seats, and the ``version`` of the
        screen's code: a screen that was opened with another one reloads.
        """
        company = self._company()
        now = fields.Datetime.now()
        return {
            "message": company.entrance_message or "",
            "day": company._coop_day(now),
            "utc_minutes": company._coop_local(now).utcoffset().total_seconds() // 60,
            "shifts": [
                dict(line, words=self._seats_words(line["seats_left"]))
                for line in company._coop_day_board()
            ],
            "version": self._version(),
        }

    @api.model
    def _seats_words(self, seats):
        return _("1 seat free") if seats == 1 else _("%s seats free") % seats

    @api.model
    def _version(self):
        return load_information_from_description_file("beesdoo_welcome_screen")[
            "version"
        ]

    @api.model
    def _logo(self, company):
        """The logo as a data URI, empty without one."""
        return data_uri(company.entrance_logo or company.logo)

    @api.model
    def _company(self):
        """The shop of this desk, as the system reads it."""
        return current_company(self.env).sudo()
