{
    "name": "Cooperative Supermarket: Member Cards",
    "summary": "Numbers, cards and their printing: queue, sheets, hand-out, loss",
    "version": "12.0.1.0.0",
    "category": "Cooperative",
    "author": "Komunigi",
    "website": "https://github.com/komunigi/coop-addons",
    "license": "AGPL-3",
    "external_dependencies": {"python": ["openupgradelib"]},
    "depends": ["komunigi_base"],
    "data": [
        "security/ir.model.access.csv",
        "security/beesdoo_member_card_security.xml",
        "data/ir_sequence.xml",
        "data/ir_cron.xml",
    ],
    "demo": [],
    "post_init_hook": "post_init_hook",
}
