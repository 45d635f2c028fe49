"""Starts the Odoo on PYTHONPATH: releases, checkouts and packages name theirs apart."""
import os

os.environ["TZ"] = "UTC"  # before Python looks at the time

import odoo  # noqa: E402

if __name__ == "__main__":
    odoo.cli.main()
