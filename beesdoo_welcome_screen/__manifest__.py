{
    "name": "Cooperative Supermarket: Entrance Desk",
    "summary": "Scan a member card at the door: may shop, or not and why",
    "version": "12.0.1.0.0",
    "category": "Cooperative",
    "author": "Komunigi",
    "website": "https://github.com/komunigi/coop-addons",
    "license": "AGPL-3",
    "depends": ["komunigi_base"],
    "data": [
        "security/beesdoo_welcome_screen_security.xml",
        "security/ir.model.access.csv",
        "views/assets.xml",
        "views/entrance_page.xml",
        "views/menus.xml",
    ],
    "qweb": [
        "static/src/xml/entrance.xml",
        "static/src/xml/entrance_idle.xml",
        "static/src/xml/entrance_search.xml",
        "static/src/xml/entrance_answer.xml",
    ],
}
