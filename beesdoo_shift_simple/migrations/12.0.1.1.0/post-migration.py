"""Counters begin with this version: what is past is closed, workers start at 0."""
from openupgradelib import openupgrade


@openupgrade.migrate()
def migrate(env, version):
    env.cr.execute(
        """
        UPDATE coop_shift
           SET validated_on = NOW() AT TIME ZONE 'UTC', validated_by_id = %s
         WHERE stop <= NOW() AT TIME ZONE 'UTC'
           AND state = 'planned'
           AND validated_on IS NULL
        """,
        (env.uid,),
    )
    env.cr.execute(
        """
        UPDATE coop_shift_registration
           SET is_settled = TRUE
         WHERE stop <= NOW() AT TIME ZONE 'UTC'
        """
    )
    env["coop.shift"].invalidate_cache()
    env["res.partner"]._shift_workers()._start_shifts()
