from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from ..tools.card_number import LENGTH, with_check_digit


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    card_prefix = fields.Char(related="company_id.card_prefix", readonly=False)
    card_body = fields.Selection(related="company_id.card_body", readonly=False)
    card_kind_worker = fields.Char(
        related="company_id.card_kind_worker", readonly=False
    )
    card_kind_eater = fields.Char(related="company_id.card_kind_eater", readonly=False)
    card_example = fields.Char(string="E.g.", compute="_compute_card_example")
    card_of_eaters = fields.Selection(
        related="company_id.card_of_eaters", readonly=False
    )
    card_for_new_member = fields.Boolean(
        related="company_id.card_for_new_member", readonly=False
    )
    card_after_loss = fields.Boolean(
        related="company_id.card_after_loss", readonly=False
    )
    card_requeue_name = fields.Boolean(
        related="company_id.card_requeue_name", readonly=False
    )
    card_requeue_role = fields.Boolean(
        related="company_id.card_requeue_role", readonly=False
    )
    card_requeue_photo = fields.Boolean(
        related="company_id.card_requeue_photo", readonly=False
    )
    card_valid_years = fields.Integer(
        related="company_id.card_valid_years", readonly=False
    )

    @api.depends("card_prefix", "card_kind_worker", "card_kind_eater", "card_of_eaters")
    def _compute_card_example(self):
        for settings in self:
            settings.card_example = settings._card_example()

    def _card_example(self):
        """What new numbers look like, or why there can be none, while it is typed."""
        company = self.env["res.company"].new(
            {
                name: self[name]
                for name in ("card_prefix", "card_kind_worker", "card_kind_eater")
            }
        )
        try:
            company._check_card_prefix()
        except ValidationError as error:
            return error.args[0]
        worker = self._card_example_number(company, "worker")
        if self.card_of_eaters != "own":
            return _("%s for a worker") % worker
        return _("%(worker)s for a worker, %(eater)s for an eater") % {
            "worker": worker,
            "eater": self._card_example_number(company, "eater"),
        }

    @api.model
    def _card_example_number(self, company, role):
        head = company._card_number_head(role)
        return with_check_digit(head + "1".zfill(LENGTH - 1 - len(head)))
