import babel
import babel.dates
import pytz

from odoo import fields, models

from odoo.addons.base.models.res_partner import _tz_get


class ResCompany(models.Model):
    _inherit = "res.company"

    coop_tz = fields.Selection(
        _tz_get,
        string="Time zone of the shop",
        required=True,
        default=lambda self: self.env.user.tz or "Europe/Brussels",
        help="Opening hours and shifts are local hours in this time zone.",
    )
    max_eaters_per_worker = fields.Integer(
        string="Eaters per worker",
        default=3,
        help="How many eaters may shop on one worker's account. 0 means none.",
    )

    _sql_constraints = [
        (
            "max_eaters_per_worker_positive",
            "CHECK (max_eaters_per_worker >= 0)",
            "The number of eaters per worker can't be negative.",
        )
    ]

    def _coop_local(self, moment):
        """The aware local datetime of ``moment``, a naive UTC datetime."""
        zone = pytz.timezone(self.coop_tz or "UTC")
        return pytz.utc.localize(moment).astimezone(zone)

    def _coop_utc(self, local):
        """The naive UTC datetime of ``local``, naive shop time.

        An hour that the clock skips or repeats is read as winter time.
        """
        zone = pytz.timezone(self.coop_tz or "UTC")
        aware = zone.localize(local, is_dst=False)
        return aware.astimezone(pytz.utc).replace(tzinfo=None)

    def _coop_today(self):
        """Today's date in the shop."""
        return self._coop_local(fields.Datetime.now()).date()

    def _coop_day_board(self):
        """What the shop shows of its day to everybody who comes in, in order of time.

        A list of dicts: ``hours``, ``label``, ``seats_left`` (a number), ``is_running``.
        Empty here; addons fill it, and name nobody.
        """
        return []

    def _coop_format(self, moment, pattern):
        """``moment`` (naive UTC) in shop time and the user's language.

        ``pattern`` is a Unicode date pattern (UTS 35), e.g. ``EEEE d MMMM``.
        """
        return babel.dates.format_datetime(
            self._coop_local(moment),
            pattern,
            tzinfo=pytz.timezone(self.coop_tz or "UTC"),
            locale=self._coop_locale(),
        )

    def _coop_day(self, moment, short=False):
        """Weekday, day and month of ``moment`` (naive UTC), as the language orders them.

        E.g. ``samedi 5 décembre``, ``sábado 5 de diciembre``; short ``sam. 5 déc.``.
        """
        local = self._coop_local(moment)
        locale = self._coop_locale()
        return "%s %s" % (
            babel.dates.format_date(local, "EEE" if short else "EEEE", locale),
            babel.dates.format_skeleton(
                "MMMd" if short else "MMMMd", local, local.tzinfo, locale=locale
            ),
        )

    def _coop_date(self, date):
        """A date as the user's language writes it, e.g. ``5 déc. 2026``."""
        return babel.dates.format_date(date, "medium", self._coop_locale())

    def _coop_moment(self, moment):
        """Day and time of ``moment`` (naive UTC), e.g. ``samedi 5 décembre, 09:00``."""
        return "%s, %s" % (self._coop_day(moment), self._coop_format(moment, "HH:mm"))

    def _coop_locale(self):
        """The Babel locale of the user's language, English where Babel has none."""
        lang = self.env.context.get("lang") or self.env.user.lang or "en_US"
        try:
            return babel.Locale.parse(lang)
        except (babel.UnknownLocaleError, ValueError):
            return babel.Locale("en")
