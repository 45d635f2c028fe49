"""What holds for leave, closing days, watches, exchanges and replacements."""
from datetime import timedelta


def leaves(world):
    """Nobody is registered on a coming day of leave, unless a shift was moved there."""
    rows = world.rows(
        """
        SELECT reg.shift_id, reg.id, leave.id
          FROM coop_shift_registration AS reg
          JOIN coop_shift AS shift ON shift.id = reg.shift_id
          JOIN coop_leave AS leave ON leave.worker_id = reg.worker_id
         WHERE reg.state = 'registered' AND reg.start > %s
           AND leave.date_from <= shift.date
           AND COALESCE(leave.date_to, shift.date) >= shift.date
        """,
        world.clock.now,
    )
    return [row for row in rows if row[0] not in world.moved]


def closings(world):
    """No slot has a coming shift on a closing day, unless somebody put it there."""
    rows = world.rows(
        """
        SELECT shift.id, closing.id
          FROM coop_shift AS shift
          JOIN coop_closing AS closing
            ON shift.date BETWEEN closing.date_from AND closing.date_to
         WHERE shift.state = 'planned' AND shift.template_id IS NOT NULL
           AND shift.start > %s
        """,
        world.clock.now,
    )
    return [row for row in rows if row[0] not in world.moved | world.restored]


def watches(world):
    """Who waits for a seat waits for one of a full shift that is still to come."""
    return world.rows(
        """
        SELECT watch.id, shift.id, shift.state, shift.start, shift.seats_free
          FROM coop_shift_watch AS watch
          JOIN coop_shift AS shift ON shift.id = watch.shift_id
         WHERE shift.state != 'planned' OR shift.start <= %s OR shift.seats_free > 0
        """,
        world.clock.now,
    )


def exchanges(world):
    """An exchange is counted, within the limit, for one worker, of a shift given up."""
    return world.rows(
        """
        SELECT new.id, new.exchange_count, former.id
          FROM coop_shift_registration AS new
          LEFT JOIN coop_shift_registration AS former
                 ON former.id = new.exchanged_from_id
         WHERE COALESCE(new.exchange_count, 0) > %s
            OR COALESCE(new.exchange_count, 0) != CASE WHEN former.id IS NULL THEN 0
                    ELSE COALESCE(former.exchange_count, 0) + 1 END
            OR (former.id IS NOT NULL AND (former.cancel_reason != 'exchanged'
                    OR former.worker_id != new.worker_id
                    OR former.is_regular != new.is_regular))
        """,
        world.company.shift_max_exchanges,
    )


def replacements(world):
    """Who was replaced was so by another worker, on the same shift."""
    return world.rows(
        """
        SELECT reg.id, reg.state, reg.cancel_reason, other.id
          FROM coop_shift_registration AS reg
          LEFT JOIN coop_shift_registration AS other ON other.id = reg.replaced_by_id
         WHERE (reg.cancel_reason = 'replaced' AND other.id IS NULL)
            OR other.shift_id != reg.shift_id
            OR other.worker_id = reg.worker_id
            OR (other.id IS NOT NULL AND reg.state != 'excused'
                AND COALESCE(reg.cancel_reason, '') != 'replaced')
            OR (reg.replacement_wanted AND reg.state != 'registered')
        """
    )


def figures(world):
    """How full a shift is, and its weekday, is what its seats and its day say."""
    return world.rows(
        """
        SELECT shift.id, fill_rate, seats_taken, seats, shift.weekday, date
          FROM coop_shift AS shift
         WHERE ABS(COALESCE(100.0 * seats_taken / NULLIF(seats, 0), 0) - fill_rate)
               > 0.051
            OR shift.weekday::int + 1 != EXTRACT(ISODOW FROM date)
            OR EXISTS (
                SELECT FROM coop_shift_registration AS reg
                 WHERE reg.shift_id = shift.id AND (reg.weekday, reg.template_id)
                       IS DISTINCT FROM (shift.weekday, shift.template_id)
               )
        """
    )


def reminders(world):
    """Who is on a slot that is due in three days was reminded."""
    now = world.clock.now
    return world.rows(
        """
        SELECT reg.id, reg.start
          FROM coop_shift_registration AS reg
         WHERE reg.state = 'registered' AND reg.is_regular
           AND reg.start > %s AND reg.start <= %s AND reg.create_date < %s
           AND NOT EXISTS (
                SELECT FROM coop_shift_notice AS notice
                 WHERE notice.registration_id = reg.id AND notice.kind = 'reminder'
                   AND notice.key = reg.id || '/'
                       || to_char(reg.start, 'YYYY-MM-DD HH24:MI:SS')
               )
        """,
        now,
        now + timedelta(days=world.company.reminder_days, minutes=-10),
        now - timedelta(days=1),
    )


EACH_WEEK = [leaves, closings, watches, reminders]
AT_THE_END = [exchanges, replacements, figures]
