import math

from odoo import _, api, models

# A till sells by the gram (DESIGN §7).
GRAM_IN_KILOGRAMS = 0.001
# Floats: 1 / 2.20462 and the like.
TOLERANCE = 1e-9
PRECISION = "Product Unit of Measure"
LEAST_DIGITS = 3


class UomUom(models.Model):
    """Whether weights are kept to the gram: by the units, and by Odoo's decimals.

    Of the units of weight only those count that a till weighs in, and the kilogram. A
    tonne to the gram would take six decimals, and every quantity would show them.
    """

    _inherit = "uom.uom"

    @api.model
    def _keep_grams(self):
        """Make units and decimals fine enough for 1 g, and tell whether they changed.

        Nothing that is stored changes: quantities are stored with all the digits that
        they have, and a multiple of 0.01 is one of 0.001 too. Only what comes from now
        on may be finer. Nothing becomes coarser.
        """
        coarse = self._units_coarser_than_a_gram()
        for unit in coarse:
            unit.rounding = 10.0 ** -unit._digits_of_a_gram()
        # Last: in 12.0 whoever reads a quantity between this and the commit would bring
        # the old number of decimals back into the cache.
        return self._raise_digits() or bool(coarse)

    @api.model
    def _gram_warning(self):
        """What is too coarse for 1 g, what follows and what to do; else False."""
        reasons = self._gram_warning_reasons()
        if not reasons:
            return False
        follows = _(
            "Weights are not kept to the gram: what the till sells can differ from what "
            "the scale shows."
        )
        advice = _(
            "A manager puts it right with “Keep weights to the gram”. After it the tills' "
            "pages have to be loaded again."
        )
        return "\n".join([follows] + reasons + [advice])

    @api.model
    def _gram_warning_reasons(self):
        reasons = []
        for unit in self._units_coarser_than_a_gram():
            step = "%g" % round(unit._rounding_in_grams(), 1)
            words = {"unit": unit.name, "step": step}
            reasons.append(_("The unit %(unit)s is kept to %(step)s g only.") % words)
        digits, needed = self._stored_digits(), self._needed_digits()
        if digits < needed:
            words = {"digits": digits, "needed": needed}
            reasons.append(
                _(
                    "Quantities are kept with %(digits)s decimals, %(needed)s are needed."
                )
                % words
            )
        return reasons

    @api.model
    def _weighed_units(self):
        kilogram = self.env.ref("uom.product_uom_kgm", raise_if_not_found=False)
        if not kilogram:
            return self.browse()
        # Of all companies: the units are theirs together.
        groups = (
            self.env["product.template"]
            .sudo()
            .read_group(
                [
                    ("to_weight", "=", True),
                    ("available_in_pos", "=", True),
                    ("uom_id.category_id", "=", kilogram.category_id.id),
                ],
                ["uom_id"],
                ["uom_id"],
            )
        )
        return kilogram | self.browse([group["uom_id"][0] for group in groups])

    @api.model
    def _units_coarser_than_a_gram(self):
        return self._weighed_units().filtered(
            lambda unit: unit._rounding_in_grams() > 1 + TOLERANCE
        )

    def _rounding_in_grams(self):
        return self.rounding / self._gram()

    def _digits_of_a_gram(self):
        """How many decimals a quantity in this unit needs for a gram: 3 for kg and lb."""
        return max(0, math.ceil(-math.log10(self._gram()) - TOLERANCE))

    def _gram(self):
        """1 g in this unit."""
        kilogram = self.env.ref("uom.product_uom_kgm")
        return GRAM_IN_KILOGRAMS * self.factor / kilogram.factor

    @api.model
    def _needed_digits(self):
        digits = [unit._digits_of_a_gram() for unit in self._weighed_units()]
        return max(digits + [LEAST_DIGITS])

    @api.model
    def _stored_digits(self):
        return self.env["decimal.precision"].precision_get(PRECISION)

    @api.model
    def _raise_digits(self):
        needed = self._needed_digits()
        if self._stored_digits() >= needed:
            return False
        precision = self.env["decimal.precision"].search([("name", "=", PRECISION)])
        if precision:
            precision.digits = needed
        else:
            precision.create({"name": PRECISION, "digits": needed})
        return True
