from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from ..compat import current_company
from ..tools import scale_url


class CoopPosScale(models.Model):
    """The service beside a till that reads one scale."""

    _name = "coop.pos.scale"
    _description = "Scale at the Point of Sale"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=False, default="Scale")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: current_company(self.env)
    )
    url = fields.Char(
        "Address",
        required=True,
        default="http://127.0.0.1:8069",
        help="Where the service of the scale listens, as the till's browser reaches "
        "it. 127.0.0.1 is the till's own computer.",
    )
    address_warning = fields.Text(compute="_compute_address_warning")
    config_ids = fields.Many2many("pos.config", string="Points of sale")

    @api.depends("url")
    def _compute_address_warning(self):
        """Browsers refuse http from a page that came by https, but to themselves.

        https://www.w3.org/TR/mixed-content/, https://www.w3.org/TR/secure-contexts/
        """
        warning = _(
            "This address is another computer's and starts with http://. A till that "
            "is opened by https:// can't read this scale then: browsers block it. Run "
            "the service on the till's own computer and write http://127.0.0.1, or "
            "give the service a certificate and write https:// here."
        )
        for scale in self:
            scale.address_warning = warning if scale._is_blocked_on_https() else False

    def _is_blocked_on_https(self):
        try:
            url = scale_url.clean(self.url)
        except scale_url.AddressError:
            return False  # Being typed: saving tells what is wrong.
        return url.startswith("http://") and not scale_url.is_on_this_computer(url)

    @api.constrains("company_id", "config_ids")
    def _check_company_of_tills(self):
        self.mapped("config_ids")._check_scale_company()

    @api.model_create_multi
    def create(self, vals_list):
        """Scales whose addresses are in the form that the till takes."""
        return super().create([self._clean_address(vals) for vals in vals_list])

    def write(self, vals):
        """The same for a new address."""
        return super().write(self._clean_address(vals))

    @api.model
    def _clean_address(self, vals):
        if "url" not in vals:
            return vals
        try:
            return dict(vals, url=scale_url.clean(vals["url"]))
        except scale_url.AddressError as error:
            raise ValidationError(self._address_refusal(str(error), vals["url"]))

    @api.model
    def _address_refusal(self, part, url):
        reasons = {
            "scheme": _("It has to start with http:// or https://."),
            "login": _("It can't contain a name and a password."),
            "rest": _("Nothing comes after the computer and the port."),
            "place": _("A computer, a colon and a port are needed."),
        }
        return _(
            "“%(url)s” is not the address of a scale's service. %(reason)s Write it like "
            "http://127.0.0.1:8069."
        ) % {"url": url or "", "reason": reasons[part]}
