"""The pictures of the guide of the scale at the till."""
import json

from shots import SCREEN, Picture, action, scroll_to

TILL = "/pos/ui?config_id={}"
APPLES = "2100101000003"
CARROTS = "2100102000002"
CONTAINER = "2700001002505"  # 250 g
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "content-type",
}
UNPLUGGED = {"weight": None, "unit": "kg", "info": ["error", "unplugged"]}


class Scale:
    """Answers a page in the place of the scale's service."""

    seq = 0

    def __init__(self, page):
        self.says(UNPLUGGED)
        page.context.unroute("**/hw_proxy/**")
        page.context.route("**/hw_proxy/**", self._answer)

    def says(self, answer):
        self._said = answer

    def weighs(self, kilograms):
        self.says({"weight": kilograms, "unit": "kg", "info": "ok"})

    def _answer(self, route):
        Scale.seq += 1
        result = {**self._said, "age_ms": 40, "seq": Scale.seq}
        body = json.dumps({"jsonrpc": "2.0", "id": None, "result": result})
        route.fulfill(status=200, body=body, headers=CORS)


def rpc(page, model, method, *args):
    params = {"model": model, "method": method, "args": args, "kwargs": {}}
    body = {"jsonrpc": "2.0", "method": "call", "params": params}
    answer = page.request.post("/web/dataset/call_kw", data=body).json()
    return answer["result"]


def till_id(page):
    return rpc(page, "pos.config", "search", [["scale_ids", "!=", False]])[0]


def open_till(page):
    """The till's page with a session, and its scale."""
    config_id = till_id(page)
    rpc(page, "pos.config", "open_session_cb", [config_id])
    scale = Scale(page)
    page.goto(TILL.format(config_id))
    page.wait_for_selector(".product-list .product")
    page.wait_for_selector(".loader", state="hidden")
    start_over(page)
    return scale


def start_over(page):
    page.evaluate(
        """() => {
            const order = posmodel.get_order();
            order.get_orderlines().slice().forEach((l) => order.remove_orderline(l));
            posmodel.scale.set_tare(0);
        }"""
    )


def scan(page, barcode):
    # A busy machine types more slowly than a reader does.
    page.evaluate("code => posmodel.barcode_reader.scan(code)", barcode)


def weigh(page, scale, barcode, kilograms):
    scale.weighs(0.0)
    page.wait_for_timeout(1500)
    scan(page, barcode)
    scale.weighs(kilograms)
    page.wait_for_selector(".coop-scale[data-state=stable]")


def stable(page):
    weigh(page, open_till(page), APPLES, 1.25)


def tared(page):
    scale = open_till(page)
    scan(page, CONTAINER)
    weigh(page, scale, CARROTS, 0.984)


def unplugged(page):
    open_till(page)
    scan(page, APPLES)


def lines(page):
    scale = open_till(page)
    weigh(page, scale, APPLES, 1.25)
    page.click(".coop-scale-order")
    scan(page, CONTAINER)
    weigh(page, scale, CARROTS, 0.984)
    page.click(".coop-scale-order")
    page.wait_for_selector(".coop-line-weighing >> nth=1")


def pay(page):
    """Sell what is on the order, so that the session has weighings."""
    page.click(".pay")
    page.click(".paymentmethod >> nth=0")
    page.click(".payment-screen .next.highlight")
    page.click(".receipt-screen .next")
    page.wait_for_timeout(3000)


def settings(page):
    Scale(page).weighs(1.25)
    config_id = till_id(page)
    page.goto(f"/web#id={config_id}&model=pos.config&view_type=form")
    scroll_to(page, ".o_form_view [name=scale_ids]")


def tested(page):
    settings(page)
    page.click("button[name=action_test_scale]")


CASHIER_PICTURES = [
    Picture("scale-stable", "cashier", SCREEN, "/web", ".coop-scale", stable),
    Picture("scale-tare", "cashier", SCREEN, "/web", ".coop-scale", tared),
    Picture(
        "scale-offline",
        "cashier",
        SCREEN,
        "/web",
        ".coop-scale[data-state=unplugged]",
        unplugged,
    ),
    Picture(
        "scale-lines", "cashier", SCREEN, "/web", ".coop-line-weighing", lines, pay
    ),
]
MANAGER_PICTURES = [
    Picture("scale-settings", "manager", SCREEN, "/web", "[name=scale_ids]", settings),
    Picture("scale-test", "manager", SCREEN, "/web", ".modal", tested),
    Picture(
        "scale-weighings",
        "manager",
        SCREEN,
        action("beesdoo_pos_scale.action_weighings", "list"),
        ".o_data_row",
    ),
]
SCALE_PICTURES = CASHIER_PICTURES + MANAGER_PICTURES
