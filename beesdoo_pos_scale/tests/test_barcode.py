"""The barcode of a container."""
from .common import ScaleCase


class TestBarcode(ScaleCase):
    def test_a_containers_barcode_tells_its_tare_in_kg(self):
        nomenclature = self.env.ref("barcodes.default_barcode_nomenclature")
        parsed = nomenclature.parse_barcode("2700001003502")
        self.assertEqual(parsed["type"], "container")
        self.assertAlmostEqual(parsed["value"], 0.35, 9)
