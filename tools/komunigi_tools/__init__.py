"""What `make` runs: brings Odoo, PostgreSQL and a browser, and runs the addons on them."""
