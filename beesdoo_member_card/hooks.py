from odoo import SUPERUSER_ID, api


def post_init_hook(cr, registry):
    """Make the numbers that members have their first cards, in the shop's language.

    Those of archived members too, and what the shared code's addon knows of them. No
    barcode is erased or changed: uninstalling leaves them where they are.
    """
    env = api.Environment(cr, SUPERUSER_ID, {})
    lang = env.ref("base.main_company").partner_id.lang
    partners = env["res.partner"].with_context(lang=lang, active_test=False)
    partners.search([("member_role", "!=", False)])._adopt_barcodes()
