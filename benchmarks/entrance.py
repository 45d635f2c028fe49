"""Scan 500 cards at the entrance of a shop with 5,000 members."""
import json
import random
import statistics
import sys
from contextlib import contextmanager
from pathlib import Path

from odoo import api

sys.path.insert(0, str(Path(__file__).parent))

from _client import log_in  # noqa: E402
from _entrance_shop import Shop  # noqa: E402
from _measure import measuring, print_spread  # noqa: E402

env = globals()["env"]
SCANS = 500
OTHERS = 100
QUERIES = 12
MILLISECONDS = 25
# What finds a person in the search box, letter by letter.
TEXTS = ["Wo", "Peet", "eater 0", "01234", "Worker 00077", "xyzzy"]
chance = random.Random(4)


@contextmanager
def request_of(user):
    """An environment as a request has it: another cursor, and nothing read yet."""
    with env.registry.cursor() as cr:
        yield api.Environment(cr, user.id, {})


def ask(user, question):
    """Measure one question to the desk, with what it takes to keep the answer."""
    with measuring() as measure:
        with request_of(user) as desk_env:
            answer = question(desk_env["coop.entrance"]._desk_in("en_US"))
    assert answer
    return measure


def scan(shop, member):
    """Measure the answer to the card of ``member``."""
    card, key = shop.card(member), "%032x" % chance.getrandbits(128)
    return ask(shop.kiosk, lambda desk: desk._answer(card, key=key))


def post(client, path, **params):
    """Measure one request of the screen, session and user included."""
    body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": params})
    with measuring() as measure:
        answer = client.post(
            "/coop/entrance/" + path, data=body, content_type="application/json"
        )
        result = json.loads(answer.get_data(as_text=True))
    assert "error" not in result, result
    return measure


def scan_by_http(shop, client, member):
    """Measure the request in which the screen asks about the card of ``member``."""
    key = "%032x" % chance.getrandbits(128)
    return post(client, "answer", number=shop.card(member), key=key, lang="en_US")


def spread(what, measures, queries):
    """A row of the table; the slowest of all tells of a cache that was cold."""
    times = sorted(1000 * measure.seconds for measure in measures)
    counts = [measure.queries for measure in measures]
    return (
        what,
        "%d" % statistics.median(counts),
        max(counts),
        queries,
        statistics.median(times),
        times[len(times) * 95 // 100],
        times[-1],
        MILLISECONDS,
    )


def measure_all(shop, client):
    """The rows of the table."""
    cards = chance.sample(shop.members, SCANS)
    # The worker of a full household has notices, three shifts and works right now.
    household = [shop.workers[0]] + list(shop.eaters[:3])
    yield spread("A scan", [scan(shop, card) for card in cards], QUERIES)
    full = [scan(shop, chance.choice(household)) for __ in range(OTHERS)]
    yield spread("A scan, full household", full, QUERIES)
    by_http = [scan_by_http(shop, client, card) for card in cards]
    yield spread("A scan by HTTP, whole request", by_http, "")
    searches = [
        ask(shop.kiosk, lambda desk: desk._search_members(chance.choice(TEXTS)))
        for __ in range(OTHERS)
    ]
    yield spread("A search as you type", searches, 4)
    boards = [ask(shop.kiosk, lambda desk: desk._board()) for __ in range(OTHERS)]
    yield spread("The board", boards, "")


big_shop = Shop(env)
kiosk_client = log_in()
# The first ones compile, and fill the caches that last.
for warm in chance.sample(big_shop.members, 20):
    scan_by_http(big_shop, kiosk_client, warm)
    scan(big_shop, warm)
print_spread(*measure_all(big_shop, kiosk_client))
