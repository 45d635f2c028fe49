"""The entrance desk's modules without its screen, on a page that a test fills."""

ADDON = "/beesdoo_welcome_screen/static/src/js"
# 14.0 alone has and needs it.
PROMISES = "/web/static/src/js/promise_extension.js"
LIBRARIES = [
    "/web/static/lib/underscore/underscore.js",
    "/web/static/lib/jquery/jquery.js",
    PROMISES,
    "/web/static/src/js/boot.js",
    "/web/static/src/js/core/class.js",
]
# 12.0 asks the address whether to debug, by a library that the desk does not need.
QUERY = "<script>$.deparam = () => ({}); $.param.querystring = () => '';</script>"
FACELESS = [
    "card_code",
    "field_memory",
    "key_burst",
    "key_catcher",
    "keys",
    "key_reader",
    "post",
    "line_recovery",
    "line",
    "tones",
    "camera",
]
NAME = "beesdoo_welcome_screen."


def open_modules(page, body=""):
    """Show `body`, with ``desk("card_code")`` in its scripts giving that module."""
    scripts = LIBRARIES + [f"{ADDON}/{name}.js" for name in FACELESS]
    # To who is logged in 12.0 answers a page, which is no script.
    if page.request.get(PROMISES, max_redirects=0).status != 200:
        scripts.remove(PROMISES)
    tags = [f'<script src="{script}"></script>' for script in scripts]
    tags.insert(2, QUERY)
    html = (
        f"<!DOCTYPE html><html><head>{''.join(tags)}</head><body>{body}</body></html>"
    )
    page.route(
        "**/desk_modules",
        lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=html),
    )
    page.goto("/desk_modules", wait_until="load")
    services = "odoo.__DEBUG__.services"
    page.evaluate(f"() => {{ window.desk = (name) => {services}['{NAME}' + name]; }}")
    names = ["card_code", "KeyReader", "Line", "Tones", "Camera"]
    page.wait_for_function("(names) => names.every(desk)", arg=names)
