from odoo import _, api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools import html_escape

from ..compat import TRACKING, current_company, flush


class ResPartner(models.Model):
    _inherit = "res.partner"

    household_worker_id = fields.Many2one(
        "res.partner",
        string="Shops on the account of",
        ondelete="restrict",
        index=True,
        copy=False,
        domain=[("member_role", "=", "worker")],
        help="The worker of this eater's household.",
        **TRACKING
    )
    household_eater_ids = fields.One2many(
        "res.partner", "household_worker_id", string="Eaters"
    )
    household_eater_count = fields.Integer(
        string="Number of eaters",
        compute="_compute_household_eater_count",
        store=True,
    )

    _sql_constraints = [
        (
            "eater_has_one_worker",
            "CHECK ((COALESCE(member_role, '') = 'eater')"
            " = (household_worker_id IS NOT NULL))",
            "Each eater shops on the account of one worker, and nobody else does: "
            "choose the worker of the household.",
        )
    ]

    @api.depends("household_eater_ids", "household_eater_ids.active")
    def _compute_household_eater_count(self):
        """Stored, so that whoever adds an eater writes the worker's row.

        Of two who do so at once the second fails on that row, is tried again by
        Odoo, and counts again.
        """
        counts = self._count_active_eaters()
        for member in self:
            member.household_eater_count = counts.get(member.id, 0)

    def _count_active_eaters(self):
        """``{worker id: number of active eaters}``, workers without eaters left out."""
        groups = self.env["res.partner"].read_group(
            [("household_worker_id", "in", self.ids)],
            ["household_worker_id"],
            ["household_worker_id"],
        )
        return {
            group["household_worker_id"][0]: group["household_worker_id_count"]
            for group in groups
        }

    def _household_heads(self):
        """``{id: worker}``: who answers for each member; workers for themselves."""
        return {member.id: member.household_worker_id or member for member in self}

    def _read_households(self):
        """``{worker id: eaters}`` of these members' households, by name.

        Everybody in them is read at once here, whatever is asked about them later.
        """
        households = self._household_ids()
        ids = set(self.ids).union(households, *households.values())
        people = self.browse(ids)._filter_access_rules("read")
        # The first name that is read brings those of all.
        people.mapped("name")
        return {
            worker_id: people.browse(eater_ids) & people
            for worker_id, eater_ids in households.items()
        }

    def _household_ids(self):
        """``{worker id: [ids of active eaters]}``, also of workers without eaters.

        In one query, where searches take three: by the member's worker, by the eaters
        of that worker, and 12.0 asks for each step of a path.
        """
        flush(self)
        self.env.cr.execute(
            "SELECT worker.id, array_remove(array_agg("
            "eater.id ORDER BY eater.display_name, eater.id), NULL)"
            " FROM (SELECT DISTINCT COALESCE(household_worker_id, id) AS id"
            " FROM res_partner WHERE id IN %s) AS worker"
            " LEFT JOIN res_partner AS eater"
            " ON eater.household_worker_id = worker.id AND eater.active"
            " GROUP BY worker.id",
            (tuple(self.ids) or (0,),),
        )
        return dict(self.env.cr.fetchall())

    @api.onchange("member_role")
    def _onchange_member_role(self):
        if self.member_role != "eater":
            self.household_worker_id = False
        else:
            self.shift_mode = False

    @api.model_create_multi
    def create(self, vals_list):
        """Refuse an eater without a worker in words, before the database does."""
        default_worker = self.env.context.get("default_household_worker_id")
        for vals in vals_list:
            worker = vals.get("household_worker_id", default_worker)
            if vals.get("member_role") == "eater" and not worker:
                raise ValidationError(
                    _("Choose the worker on whose account %s shops.") % vals.get("name")
                )
        return super().create(vals_list)

    @api.constrains("household_worker_id", "member_role", "active")
    def _check_household(self):
        eaters = self.filtered(lambda m: m.household_worker_id and m.active)
        eaters._check_worker_is_active()
        eaters.mapped("household_worker_id")._check_eater_limit()
        self._check_no_eater_left_behind()

    def _check_worker_is_active(self):
        for eater in self:
            worker = eater.household_worker_id
            if worker.member_role != "worker" or not worker.active:
                raise ValidationError(
                    _(
                        "%(worker)s is not an active worker, so %(eater)s can't shop "
                        "on that account. Choose another worker."
                    )
                    % {"worker": worker.name, "eater": eater.name}
                )

    def _check_eater_limit(self):
        counts = self._count_active_eaters()
        for worker in self:
            company = worker.company_id or current_company(self.env)
            limit = company.max_eaters_per_worker
            if counts.get(worker.id, 0) > limit:
                raise ValidationError(
                    _(
                        "The household of %(worker)s is full (eaters: %(limit)s at "
                        "most). Move one of them to another worker first."
                    )
                    % {"worker": worker.name, "limit": limit}
                )

    def _check_no_eater_left_behind(self):
        leaving = self.filtered(lambda m: m.member_role != "worker" or not m.active)
        if not leaving:
            return
        eaters = self.with_context(active_test=False).search(
            [("household_worker_id", "in", leaving.ids)]
        )
        for eater in eaters:
            worker = eater.household_worker_id
            if eater.active or worker.member_role != "worker":
                raise ValidationError(self._eater_left_behind_sentence(worker, eater))

    @api.model
    def _eater_left_behind_sentence(self, worker, eater):
        return _(
            "%(eater)s is still an eater of %(worker)s. Move the eaters to another "
            "worker first."
        ) % {"worker": worker.name, "eater": eater.name}

    def unlink(self):
        eater = self.with_context(active_test=False).search(
            [("household_worker_id", "in", self.ids)], limit=1
        )
        if eater:
            worker = eater.household_worker_id
            raise UserError(self._eater_left_behind_sentence(worker, eater))
        return super().unlink()

    def _move_to_household(self, worker, reason):
        """Move these eaters to ``worker``'s household, with a note for all concerned.

        Raises ValidationError when that household is full or its worker left.
        """
        for eater in self:
            former = eater.household_worker_id
            eater.household_worker_id = worker
            body = _("%(eater)s moved from %(former)s to %(worker)s. %(reason)s") % {
                "eater": eater.name,
                "former": former.name,
                "worker": worker.name,
                "reason": reason or "",
            }
            for partner in eater | former | worker:
                partner.message_post(body=html_escape(body.strip()))
