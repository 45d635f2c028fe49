"""Fields that are for some groups only can't be guessed by a search either."""
import re

from odoo import api, models


def _asked_fields(domain, *words):
    """The names in a domain and in what else says by which fields to sort or group."""
    names = {
        leaf[0].split(".")[0]
        for leaf in domain
        if isinstance(leaf, (list, tuple)) and isinstance(leaf[0], str)
    }
    for word in words:
        word = word if isinstance(word, str) else " ".join(word or [])
        names.update(re.findall(r"\w+", word))
    return names


class CoopHiddenFields(models.AbstractModel):
    """Odoo hides a field from who reads it, but lets everybody search and group by it.

    Who may read other fields of the record could so have it letter by letter, or whole
    as the name of a group.
    """

    _name = "coop.hidden.fields"
    _description = "Fields that are hidden from searches too"

    @api.model
    def _search(
        self,
        args,
        offset=0,
        limit=None,
        order=None,
        count=False,
        access_rights_uid=None,
    ):
        self._check_may_ask(args, order)
        return super()._search(
            args,
            offset=offset,
            limit=limit,
            order=order,
            count=count,
            access_rights_uid=access_rights_uid,
        )

    @api.model
    def read_group(
        self, domain, fields, groupby, offset=0, limit=None, orderby=False, lazy=True
    ):
        self._check_may_ask(domain, fields, groupby, orderby)
        return super().read_group(
            domain,
            fields,
            groupby,
            offset=offset,
            limit=limit,
            orderby=orderby,
            lazy=lazy,
        )

    def _check_may_ask(self, domain, *words):
        """Raise AccessError for a field that the user may not read."""
        self.check_field_access_rights("read", list(_asked_fields(domain, *words)))
