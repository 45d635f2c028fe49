"""What windows are called."""


def title_of(model):
    """The description of this model in the user's language.

    ``model._description`` itself is never translated.
    """
    return model.env["ir.model"].sudo()._get(model._name).name
