from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from .common import ShiftCase

MIGRATIONS = Path(__file__).resolve().parents[1] / "migrations"


class TestMigration(ShiftCase):
    """From 12.0.1.0.0, which had neither counters nor sheets."""

    def _migrate(self):
        path = MIGRATIONS / "12.0.1.1.0" / "post-migration.py"
        spec = spec_from_file_location("post_migration", str(path))
        script = module_from_spec(spec)
        spec.loader.exec_module(script)
        script.migrate(self.env.cr, "12.0.1.0.0")

    def _create_worker_of_before(self, name):
        worker = self._create_worker(name)
        self.env.cr.execute(
            "UPDATE res_partner SET shift_status = NULL, shift_start_date = NULL"
            " WHERE id = %s",
            (worker.id,),
        )
        worker.invalidate_cache()
        return worker

    def test_workers_start_today_and_up_to_date(self):
        worker = self._create_worker_of_before("Amina")
        self._migrate()
        worker.invalidate_cache()
        self.assertEqual(worker.shift_status, "ok")
        self.assertEqual(worker.shift_start_date, self.company._coop_today())

    def test_past_sheets_are_closed_and_count_nothing(self):
        worker = self._create_worker_of_before("Amina")
        past, running = self._create_shift(-48), self._create_shift(-1)
        for shift in past | running:
            self.env["coop.shift.registration"].create(
                {"shift_id": shift.id, "worker_id": worker.id}
            )
        self._migrate()
        self.assertFalse(past.is_to_validate)
        self.assertTrue(running.is_to_validate)
        self.assertFalse(worker.shift_point_ids)

    def test_both_series_reach_the_script(self):
        versions = sorted(path.name for path in MIGRATIONS.iterdir())
        self.assertEqual(versions, ["12.0.1.1.0", "14.0.12.0.1.1.0"])
        scripts = {path.resolve() for path in MIGRATIONS.glob("*/*.py")}
        self.assertEqual(len(scripts), 1)
