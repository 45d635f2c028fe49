from odoo import _, models

from ..printing.calibration import Words, draw_calibration
from ..printing.what import Options


class ResCompany(models.Model):
    _inherit = "res.company"

    def _card_calibration(self):
        """The PDF (bytes) on which to read how far the printer misses."""
        self.ensure_one()
        options = Options(
            layout=self.card_layout,
            is_two_sided=self.card_two_sided,
            turn=self.card_turn,
            front_offset=(self.card_front_right, self.card_front_down),
            back_offset=(self.card_back_right, self.card_back_down),
        )
        return draw_calibration(options, self._card_calibration_words())

    def _card_calibration_words(self):
        lang = self.env["res.lang"]._lang_get(self.env.lang or "en_US")
        return Words(
            front_title=_("Calibration of the card printer: front"),
            back_title=_("Calibration of the card printer: back"),
            front_by_ruler=self._card_ruler_words(),
            back_by_light=_(
                "Hold the sheet against a light, this side towards you. Which ticks does "
                "the cross of the other side meet? Count from the middle and add those "
                "numbers to the offsets of the back, to the right and down."
            ),
            back_by_ruler=self._card_ruler_words(),
            now=_("Printed with %(right)s mm to the right, %(down)s mm down."),
            right=_("right"),
            down=_("down"),
            decimal_point=lang.decimal_point or ".",
        )

    def _card_ruler_words(self):
        return _(
            "Print at 100 %%. Lay a ruler along the level line of the cross, its zero on "
            "the left edge of the paper. Which tick meets %(mm)s mm? Count from the "
            "middle and add that number to the offset to the right. Do the same from the "
            "top edge for the offset down."
        )
