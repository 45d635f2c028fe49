"""Make, print, confirm and hand out the cards of 500 members, as the office does."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import measuring, print_table  # noqa: E402

from odoo.addons.komunigi_base.compat import flush  # noqa: E402

env = globals()["env"]
CARDS, FEW = 500, 10
OPTIONS = {
    "layout": "a4_2x5",
    "is_two_sided": True,
    "turn": "long",
    "start": 1,
    "front_right": 0.0,
    "front_down": 0.0,
    "back_right": 0.0,
    "back_down": 0.0,
}
cards = env["coop.member.card"]
jobs = env["coop.card.job"]


def create_members(count):
    """That many workers."""
    partners = env["res.partner"].with_context(install_mode=True)
    return partners.create(
        [
            {
                "name": "Worker %05d Peeters" % number,
                "member_role": "worker",
                "shift_mode": "irregular",
            }
            for number in range(count)
        ]
    )


def measured(do):
    """``(measure, what do gives)``, with nothing read yet and all written."""
    flush(cards)
    env["base"].invalidate_cache()
    with measuring() as measure:
        result = do()
        flush(cards)
    return measure, result


def print_cards(chosen):
    """The job of these cards, drawn step by step as its screen does."""
    job = jobs._start(chosen, OPTIONS)
    while job.state == "drawing":
        job.draw_next()
    assert job.state == "ready"
    return job


def rows_of(count):
    """The rows of what the office does with that many cards."""
    members = create_members(count)
    made, chosen = measured(lambda: cards._make_cards(members))
    drawn, job = measured(lambda: print_cards(chosen))
    confirmed, __ = measured(job.action_confirm)
    handed_out, __ = measured(chosen._hand_out)
    remark = "%.0f kB; %s s allowed" % (
        len(job.with_context(bin_size=False).pdf) * 0.75 / 1e3,
        0.3 if count == FEW else 2,
    )
    return [
        ("Make %s cards" % count, made.queries, made.seconds, "", ""),
        ("Print %s, both sides" % count, drawn.queries, drawn.seconds, "", remark),
        ("Confirm %s" % count, confirmed.queries, confirmed.seconds, "", ""),
        ("Hand out %s" % count, handed_out.queries, handed_out.seconds, "", ""),
    ]


rows_of(FEW)
print_table(*rows_of(FEW), *rows_of(CARDS))
