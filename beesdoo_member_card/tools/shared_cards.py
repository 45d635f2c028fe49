"""What the shared code's addon ``member_card`` knows, read and never written.

Source: beescoop/Obeesdoo 12.0, ``member_card`` 12.0 (its models ``member.card`` and
``res.partner``) and ``eater``. A card is ``valid`` until a new one is made, which gives
the old one its ``end_date``. Whether cards are printed stands on the partner, once for
all of them; whether they were handed out stands nowhere.
"""
from collections import namedtuple

from openupgradelib.openupgrade import column_exists, table_exists

TABLE = "member_card"
COLUMNS = (
    "partner_id",
    "barcode",
    "valid",
    "responsible_id",
    "end_date",
    "comment",
    "create_date",
)
FLAGS = (
    ("member_card_to_be_printed", "boolean"),
    ("last_printed", "timestamp"),
    ("parent_eater_id", "integer"),
)

SharedCard = namedtuple(
    "SharedCard", "member_id number is_valid author_id ended reason created"
)
SharedFlags = namedtuple("SharedFlags", "is_to_print last_printed worker_id")
NO_FLAGS = SharedFlags(False, None, None)


def is_there(cr):
    """Whether this database has the cards of the shared code."""
    return table_exists(cr, TABLE) and all(
        column_exists(cr, TABLE, column) for column in COLUMNS
    )


def read_cards(cr, member_ids):
    """``{member id: [SharedCard]}``, the oldest first; without a number it is none.

    Users that were deleted are left out.
    """
    cr.execute(
        "SELECT card.partner_id, card.barcode, COALESCE(card.valid, FALSE), author.id,"
        " card.end_date::date, card.comment, card.create_date"
        " FROM member_card AS card"
        " LEFT JOIN res_users AS author ON author.id = card.responsible_id"
        " WHERE card.partner_id IN %s AND TRIM(COALESCE(card.barcode, '')) != ''"
        " ORDER BY card.create_date NULLS FIRST, card.id",
        (tuple(member_ids) or (0,),),
    )
    found = {}
    for row in cr.fetchall():
        card = SharedCard(*row)
        found.setdefault(card.member_id, []).append(card)
    return found


def read_flags(cr, member_ids):
    """``{member id: SharedFlags}`` as far as the columns are there."""
    columns = [
        "%s::%s" % (name if column_exists(cr, "res_partner", name) else "NULL", kind)
        for name, kind in FLAGS
    ]
    # The names are constants of this file.
    cr.execute(
        "SELECT id, %s FROM res_partner WHERE id IN %%s" % ", ".join(columns),
        (tuple(member_ids) or (0,),),
    )
    return {row[0]: SharedFlags(*row[1:]) for row in cr.fetchall()}


def card_in_force(cards, barcode, today):
    """The one of a member's ``cards`` that is in force, or None.

    What the office said of a card counts first, then what the till reads, then its
    age. Where none is valid any more the one that the till reads stays in force: no
    barcode is erased.
    """
    valid = [card for card in cards if card.is_valid and not _is_over(card, today)]
    read = [card for card in valid or cards if card.number == barcode]
    return (read or valid or [None])[-1]


def is_expired(card, today):
    """Whether only its last day ended this card."""
    return bool(card.is_valid and _is_over(card, today))


def _is_over(card, today):
    return bool(card.ended and card.ended < today)
