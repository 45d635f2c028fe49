import re

from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.komunigi_base.compat import current_company

from ..printing.what import Design
from ..tools.picture import printable_picture

CODES = [
    ("ean13", "Barcode (EAN-13)"),
    ("code128", "Barcode (Code 128)"),
    ("qr", "QR code"),
    ("none", "No code"),
]
PICTURES = ("logo", "front_background", "back_background")
COLOURS = ("paper", "ink", "accent")
PLAIN = Design()


class CoopCardDesign(models.Model):
    """How the cards of one role look in one shop."""

    _name = "coop.card.design"
    _description = "Design of the cards"
    _order = "company_id, role desc"
    _rec_name = "role"

    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="cascade"
    )
    role = fields.Selection(
        [("worker", "Worker"), ("eater", "Eater")], required=True, readonly=True
    )

    show_logo = fields.Boolean(string="Logo", default=True)
    logo = fields.Binary(
        attachment=True,
        string="Another logo",
        help="PNG or JPEG. Without one the cards have the logo of the company.",
    )
    has_photo = fields.Boolean(
        string="Photo of the member",
        help="Members without a photo get a card without one.",
    )
    front_background = fields.Binary(
        attachment=True,
        string="Picture behind the front",
        help="PNG or JPEG. It fills the card and 3 mm around it: 91.6 x 60 mm, "
        "1082 x 709 pixels.",
    )
    back_background = fields.Binary(
        attachment=True,
        string="Picture behind the back",
        help="PNG or JPEG. It fills the card and 3 mm around it: 91.6 x 60 mm, "
        "1082 x 709 pixels.",
    )
    paper = fields.Char(string="Background", default=PLAIN.paper, required=True)
    ink = fields.Char(string="Text", default=PLAIN.ink, required=True)
    accent = fields.Char(string="Strip", default=PLAIN.accent, required=True)

    show_title = fields.Boolean(string="Title", default=True)
    title = fields.Char(
        string="Another title",
        translate=True,
        help="Without one the cards have the name of the company.",
    )
    show_role = fields.Boolean(string="Role", default=True)
    role_text = fields.Char(
        string="Another word for the role",
        translate=True,
        help="Without one the cards say “Worker” or “Eater” in the member's language.",
    )
    front_text = fields.Text(string="Text on the front", translate=True)
    back_text = fields.Text(
        string="Text on the back",
        translate=True,
        help="E.g. where to bring a card that somebody found.",
    )
    front_code = fields.Selection(
        CODES,
        string="Code on the front",
        default=PLAIN.front_code,
        required=True,
        help="A number that is no EAN-13 is printed as Code 128.",
    )
    back_code = fields.Selection(
        CODES, string="Code on the back", default=PLAIN.back_code, required=True
    )
    show_member_number = fields.Boolean(string="Member number", default=True)
    show_expiry = fields.Boolean(
        string="Last day", default=True, help="Of cards that have one."
    )

    _sql_constraints = [
        (
            "company_role_unique",
            "UNIQUE (company_id, role)",
            "The cards of this role have a design already. Change that one.",
        )
    ]

    @api.constrains(*COLOURS)
    def _check_colours(self):
        labels = self._labels(COLOURS)
        for design in self:
            for name in COLOURS:
                if not self._is_colour(design[name]):
                    raise ValidationError(
                        _(
                            "“%(colour)s” is no colour for “%(field)s”. Write # and six "
                            "digits or letters from a to f, e.g. #2f7d5b."
                        )
                        % {"colour": design[name] or "", "field": labels[name]}
                    )

    @api.model
    def _is_colour(self, text):
        return bool(re.fullmatch("#[0-9a-fA-F]{6}", text or ""))

    @api.constrains(*PICTURES)
    def _check_pictures(self):
        labels = self._labels(PICTURES)
        for design in self.with_context(bin_size=False):
            for name in PICTURES:
                if design[name] and not printable_picture(design[name]):
                    raise ValidationError(
                        _(
                            "The file for “%s” can't be printed. Choose a picture in "
                            "PNG or JPEG format; an SVG has to be saved as PNG first."
                        )
                        % labels[name]
                    )

    def name_get(self):
        roles = self.env["res.partner"]._role_names()
        return [(design.id, roles.get(design.role)) for design in self]

    @api.model
    def _labels(self, names):
        """``{name: label}`` of fields in the language of the context."""
        return {
            name: description["string"]
            for name, description in self.fields_get(names, ["string"]).items()
        }

    @api.model
    def action_open(self):
        """Open the designs of the company, of which there is one for each role."""
        self.check_access_rights("read")
        company = current_company(self.env)
        for role in ("worker", "eater"):
            company._card_design(role)
        return {
            "type": "ir.actions.act_window",
            "name": _("Design of the cards"),
            "res_model": self._name,
            "views": [(False, "list"), (False, "form")],
            "view_mode": "tree,form",
            "domain": [("company_id", "=", company.id)],
        }

    def _action_form(self):
        """Open this design to be changed."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Design of the cards"),
            "res_model": self._name,
            "res_id": self.id,
            "views": [(False, "form")],
            "view_mode": "form",
            "context": {"form_view_initial_mode": "edit"},
        }
