"""The slots of the shop and its workers, as they are on the first day."""
from datetime import timedelta

from .clock import FIRST_DAY

WEEKS = 4
# (weekday, from, to, task): some at the same time, one until midnight, one through the
# hour that the clock skips and repeats.
TIMETABLE = [
    (0, 8.0, 11.0, "Shop"),
    (0, 10.0, 13.0, "Delivery"),
    (1, 18.0, 21.0, "Shop"),
    (2, 9.0, 12.0, "Shop"),
    (2, 9.0, 12.0, "Delivery"),
    (3, 13.5, 16.75, "Shop"),
    (4, 16.0, 19.0, "Shop"),
    (4, 18.0, 20.5, "Cleaning"),
    (5, 9.0, 12.0, "Shop"),
    (5, 21.5, 24.0, "Cleaning"),
    (6, 1.0, 5.0, "Inventory"),
    (6, 9.0, 12.0, "Shop"),
]
MODES = ["regular"] * 160 + ["irregular"] * 115 + ["exempt"] * 25


def settle_in(world):
    """Create the slots and the workers, and give regular workers their slot."""
    templates = world.env["coop.shift.template"].create(
        [
            prepare_slot(world, week, *times)
            for week in range(1, WEEKS + 1)
            for times in TIMETABLE
        ]
    )
    workers = world.env["res.partner"].create(
        [prepare_worker(world, number, mode) for number, mode in enumerate(MODES)]
    )
    assign(world, templates, workers.filtered(lambda w: w.shift_mode == "regular"))


def prepare_slot(world, week, weekday, start, end, task):
    return {
        "name": task,
        "week": str(week),
        "weekday": str(weekday),
        "start_hour": start,
        "end_hour": end,
        "seats": world.random.randint(4, 8),
        "weight": 2.0 if task == "Inventory" else world.random.choice([1, 1, 1, 1.5]),
    }


def prepare_worker(world, number, mode):
    """A worker who started some weeks before the year, or today."""
    age = timedelta(days=world.random.randint(0, 27))
    return {
        "name": "Worker %s" % number,
        "member_role": "worker",
        "shift_mode": mode,
        "shift_start_date": FIRST_DAY - age if mode == "irregular" else False,
    }


def assign(world, templates, workers):
    """Each worker gets a slot, where one seat at least stays free."""
    seats = [template for template in templates for __ in range(template.seats - 1)]
    world.random.shuffle(seats)
    slots = {}
    for worker, template in zip(workers, seats):
        slots.setdefault(template, []).append((4, worker.id))
    for template, commands in slots.items():
        template.write({"worker_ids": commands})
