from odoo import api, fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    card_worker_front = fields.Text(
        string="Workers' cards, front", compute="_compute_card_previews"
    )
    card_worker_back = fields.Text(
        string="Workers' cards, back", compute="_compute_card_previews"
    )
    card_eater_front = fields.Text(
        string="Eaters' cards, front", compute="_compute_card_previews"
    )
    card_eater_back = fields.Text(
        string="Eaters' cards, back", compute="_compute_card_previews"
    )
    card_design_problems = fields.Text(
        string="Problems", compute="_compute_card_previews"
    )

    @api.depends("company_id")
    def _compute_card_previews(self):
        for settings in self:
            worker = settings._shown_card_design("worker")
            eater = settings._shown_card_design("eater")
            settings.card_worker_front = worker.front_svg
            settings.card_worker_back = worker.back_svg
            settings.card_eater_front = eater.front_svg
            settings.card_eater_back = eater.back_svg
            problems = [worker.problems, eater.problems]
            settings.card_design_problems = "\n".join(filter(None, problems)) or False

    def _shown_card_design(self, role):
        """The design, or one with defaults: what only shows something makes no records."""
        company = self.company_id
        designs = self.env["coop.card.design"].sudo()
        if not company:
            return designs
        design = company._find_card_design(role)
        if design:
            return design
        defaults = designs.default_get(list(designs._fields))
        return designs.new(dict(defaults, company_id=company.id, role=role))

    def action_open_card_design(self):
        """Open the design of the role in the context, ``card_role``."""
        self.ensure_one()
        role = self.env.context.get("card_role", "worker")
        return self.company_id._card_design(role)._action_form()
