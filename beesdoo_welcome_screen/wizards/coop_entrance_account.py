from psycopg2 import IntegrityError

from odoo import _, api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.komunigi_base.compat import current_company, flush
from odoo.addons.komunigi_base.models.res_users import DESK_GROUP

SHORTEST_PASSWORD = 8


class CoopEntranceAccount(models.TransientModel):
    """Makes an account that serves the entrance desk alone.

    Odoo's own form of a user offers no such groups to accounts that are no employees,
    and managers of the cooperative may not open it.
    """

    _name = "coop.entrance.account"
    _description = "New account of the entrance desk"

    name = fields.Char(required=True, default=lambda self: _("Entrance"))
    login = fields.Char(required=True)
    password = fields.Char()
    url = fields.Char(string="Address", compute="_compute_url")
    is_done = fields.Boolean(readonly=True)

    @api.depends("name")
    def _compute_url(self):
        base = self.env["ir.config_parameter"].sudo().get_param("web.base.url", "")
        for wizard in self:
            wizard.url = base + "/coop/entrance"

    def action_create(self):
        """Create the account and tell where to use it.

        UserError for a login that is taken and a password that is too short,
        AccessError for users who are no managers.
        """
        self.ensure_one()
        self._check_manager()
        self._check_login()
        self._check_password()
        self._create_user()
        # Odoo keeps what is typed into a dialog for an hour or more.
        self.write({"password": False, "is_done": True})
        return self._reopen()

    def _check_manager(self):
        if not self.env.user.has_group("komunigi_base.group_manager"):
            raise AccessError(
                _("Only managers make accounts of the entrance desk. Ask one of them.")
            )

    def _check_login(self):
        login = (self.login or "").strip()
        if not login:
            raise UserError(_("Type a login, for instance: entrance."))
        users = self.env["res.users"].sudo().with_context(active_test=False)
        if users.search_count([("login", "=", login)]):
            raise UserError(self._taken(login))

    def _taken(self, login):
        sentence = _("The login %s is taken by another account. Choose another one.")
        return sentence % login

    def _check_password(self):
        if len(self.password or "") < SHORTEST_PASSWORD:
            raise UserError(
                _(
                    "The password needs at least %s characters. It may be long: it is "
                    "typed once on each tablet."
                )
                % SHORTEST_PASSWORD
            )

    def _create_user(self):
        """UserError too if somebody else took the login in this very moment."""
        values = self._prepare_user(current_company(self.env))
        users = self.env["res.users"].sudo().with_context(no_reset_password=True)
        try:
            with self.env.cr.savepoint():
                flush(users.create(values))
        except IntegrityError:
            raise UserError(self._taken(values["login"]))

    def _prepare_user(self, company):
        return {
            "name": self.name,
            "login": self.login.strip(),
            "password": self.password,
            "groups_id": [(6, 0, self.env.ref(DESK_GROUP).ids)],
            "company_id": company.id,
            "company_ids": [(6, 0, company.ids)],
            "lang": company.partner_id.lang or self.env.user.lang,
            "tz": company.coop_tz,
        }

    def _reopen(self):
        return {
            "type": "ir.actions.act_window",
            "name": _("Entrance account"),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }
