"""Leave, grace and counters are those of workers; members of a household have none."""
from odoo import _, api, models
from odoo.exceptions import ValidationError


def check_workers(records):
    """Raise ValidationError when one of ``records`` is of somebody else."""
    for member in records.mapped("worker_id"):
        if member.member_role != "worker":
            raise ValidationError(
                _("%s is not a worker. Choose the worker of the household.")
                % member.name
            )


class CoopLeave(models.Model):
    _inherit = "coop.leave"

    @api.constrains("worker_id")
    def _check_worker(self):
        check_workers(self)


class CoopShiftGrace(models.Model):
    _inherit = "coop.shift.grace"

    @api.constrains("worker_id")
    def _check_worker(self):
        check_workers(self)


class CoopShiftPoint(models.Model):
    _inherit = "coop.shift.point"

    @api.constrains("worker_id")
    def _check_worker(self):
        check_workers(self)
