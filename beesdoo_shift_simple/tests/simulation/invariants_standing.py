"""What holds for statuses, and for who may shop."""
from ..slow_standing import History, SlowRules, walk

SHOPPING = ("ok", "alert", "exempted")
WORKERS = """
    SELECT id, shift_mode, shift_start_date, shift_resigned_on, shift_status,
           ROUND(shift_counter * 100)::int, shift_alert_since
      FROM res_partner WHERE member_role = 'worker' AND active ORDER BY id
"""
ENTRIES = "SELECT worker_id, date, ROUND(points * 100)::int FROM coop_shift_point"
LEAVES = "SELECT worker_id, kind, date_from, date_to FROM coop_leave"
GRACES = "SELECT worker_id, date_from, date_to FROM coop_shift_grace"
SAMPLE = 20


def sample_of_statuses(world):
    """The status of some workers is what the days give that passed."""
    workers = world.random.sample(world.rows(WORKERS), SAMPLE)
    return wrong_statuses(world, workers)


def all_statuses(world):
    """The status of every worker is what the days give that passed."""
    return wrong_statuses(world, world.rows(WORKERS))


def wrong_statuses(world, workers):
    company = world.company
    rules = SlowRules(
        alert_below=round(company.shift_alert_below * 100),
        alert_days=company.shift_alert_days,
        unsubscribe_at=round(company.shift_unsubscribe_at * 100),
    )
    entries, leaves, graces = (
        grouped(world, query) for query in (ENTRIES, LEAVES, GRACES)
    )
    for worker_id, mode, start, resigned_on, *stored in workers:
        history = History(
            mode=mode,
            start=start or world.clock.today,
            entries=entries.get(worker_id, []),
            leaves=leaves.get(worker_id, []),
            graces=graces.get(worker_id, []),
            resigned_on=resigned_on,
        )
        standing = walk(history, rules, world.clock.today)
        if list(standing[:3]) != stored:
            yield worker_id, stored, standing


def grouped(world, query):
    """``{worker id: the other columns}`` of what ``query`` gives."""
    groups = {}
    for worker_id, *row in world.rows(query):
        groups.setdefault(worker_id, []).append(tuple(row))
    return groups


def shopping(world):
    """Who may shop is who is up to date, in alert or exempted."""
    return world.rows(
        """
        SELECT id, shift_status, may_shop FROM res_partner
         WHERE member_role = 'worker'
           AND may_shop IS DISTINCT FROM (active AND shift_status IN %s)
        """,
        SHOPPING,
    )


def notices(world):
    """The last that a worker was told of the status is what it is."""
    return world.rows(
        """
        SELECT worker.id, worker.shift_status, worker.shift_status_since, told.key
          FROM res_partner AS worker, LATERAL (
                SELECT key FROM coop_shift_notice AS notice
                 WHERE notice.worker_id = worker.id AND notice.kind = 'status'
                 ORDER BY id DESC LIMIT 1
               ) AS told
         WHERE worker.member_role = 'worker' AND worker.active
           AND told.key NOT LIKE
               worker.shift_status || '/' || worker.shift_status_since || '/%'
        """
    )


EACH_WEEK = [sample_of_statuses, shopping]
AT_THE_END = [all_statuses, notices]
