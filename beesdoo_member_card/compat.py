"""Where Odoo 12.0 and 14.0 differ for member cards."""
from odoo import SUPERUSER_ID
from odoo.http import request

from odoo.addons.komunigi_base.compat import IS_12, flush

# A photo is 30 mm high: 354 pixels at 300 dpi. 12.0 has nothing between 128 and 1024.
CARD_PHOTO_FIELD = "image" if IS_12 else "image_512"


def barcode_holders(env, numbers):
    """``[(number, partner id)]`` of whoever has one of these barcodes.

    Of all companies, archived or not. 14.0 keeps barcodes as properties.
    """
    flush(env["res.partner"])
    if IS_12:
        query = "SELECT barcode, id FROM res_partner WHERE barcode IN %s"
        env.cr.execute(query, (tuple(numbers),))
        return env.cr.fetchall()
    flush(env["ir.property"])
    env.cr.execute(
        "SELECT DISTINCT value_text, split_part(res_id, ',', 2)::integer"
        " FROM ir_property WHERE fields_id = %s AND value_text IN %s"
        " AND res_id LIKE 'res.partner,%%'",
        (env.ref("base.field_res_partner__barcode").id, tuple(numbers)),
    )
    return env.cr.fetchall()


def stored_barcodes(partners):
    """``{partner id: [barcodes]}`` as stored, of all companies: 14.0 has one in each."""
    flush(partners)
    ids = tuple(partners.ids) or (0,)
    if IS_12:
        query = (
            "SELECT id, barcode FROM res_partner WHERE id IN %s"
            " AND TRIM(COALESCE(barcode, '')) != ''"
        )
        partners.env.cr.execute(query, (ids,))
    else:
        flush(partners.env["ir.property"])
        partners.env.cr.execute(
            "SELECT split_part(res_id, ',', 2)::integer, value_text FROM ir_property"
            " WHERE fields_id = %s AND res_id IN %s"
            " AND TRIM(COALESCE(value_text, '')) != ''"
            " ORDER BY company_id NULLS LAST",
            (
                partners.env.ref("base.field_res_partner__barcode").id,
                tuple("res.partner,%s" % partner_id for partner_id in ids),
            ),
        )
    found = {}
    for partner_id, barcode in partners.env.cr.fetchall():
        found.setdefault(partner_id, []).append(barcode)
    return found


def in_each_company(partners):
    """``partners``, once for each company in which barcodes are kept: 12.0 has one.

    In each company those who are of no other.
    """
    if IS_12:
        return [partners]
    companies = partners.env["res.company"].sudo().search([])
    return [_members_at(partners, company) for company in companies]


def _members_at(partners, company):
    allowed = (company.browse(), company)
    return partners.filtered(lambda p: p.company_id in allowed).with_company(company)


def write_barcodes(partners, barcodes):
    """Store ``{partner id: barcode or False}`` of these partners, in their company.

    At once: by ``write`` each takes a dozen statements, and 14.0 refuses several. Nor
    would it let anybody have none, when somebody has none already.
    """
    if IS_12:
        flush(partners)
        partners.env.cr.execute(
            "UPDATE res_partner SET barcode = new.barcode"
            " FROM unnest(%s::integer[], %s::varchar[]) AS new (id, barcode)"
            " WHERE res_partner.id = new.id",
            (list(barcodes), [barcode or None for barcode in barcodes.values()]),
        )
    else:
        properties = partners.env["ir.property"].sudo()
        properties._set_multi("barcode", "res.partner", barcodes)
    partners.invalidate_cache(["barcode"], partners.ids)
    partners.modified(["barcode"])


def asking_user(env):
    """The user who asks for it: 12.0's ``sudo()`` puts the user with the id 1 there."""
    if IS_12 and env.uid == SUPERUSER_ID and request and request.session.uid:
        return env["res.users"].browse(request.session.uid)
    return env.user


def asking_company(env):
    """The company in which that user works."""
    return asking_user(env).company_id if IS_12 else env.company
