from .common import CardCase


class OfficeCase(CardCase):
    """What the members' office opens, fills in and presses."""

    def _seen(self, records, user=None):
        """These records as the office, or ``user``, sees them."""
        return self._as(records, user or self.office)

    def _fill_in(self, action, user=None, **vals):
        """The dialog that ``action`` opens, filled in and saved."""
        context = action.get("context") or {}
        model = self._seen(self.env[action["res_model"]], user).with_context(**context)
        defaults = model.default_get(list(model._fields))
        return model.create(dict(defaults, **vals))

    def _fill_in_for(self, model, records, **vals):
        """The dialog that the menu Action opens on these chosen records."""
        chosen = {"active_model": records._name, "active_ids": records.ids}
        return self._fill_in({"res_model": model, "context": chosen}, **vals)
