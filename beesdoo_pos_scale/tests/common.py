"""Records that the tests of the scale share."""
from odoo.tests.common import SavepointCase


class ScaleCase(SavepointCase):
    """A till with a scale."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scale = cls.env["coop.pos.scale"].create(
            {"name": "Vegetables", "url": "http://127.0.0.1:8070"}
        )
