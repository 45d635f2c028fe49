from odoo import fields, models


class CoopCardJobPart(models.Model):
    """A part of a long print job that is drawn already. Gone once all are merged."""

    _name = "coop.card.job.part"
    _description = "Part of a print job"
    _order = "job_id, first"
    _rec_name = "first"

    job_id = fields.Many2one(
        "coop.card.job", required=True, index=True, ondelete="cascade"
    )
    first = fields.Integer(string="Cards before it")
    pdf = fields.Binary(string="PDF", attachment=True)

    _sql_constraints = [
        (
            "first_unique",
            "UNIQUE (job_id, first)",
            "This part is drawn already. Go on with the print job.",
        )
    ]
