"""Who may ask: only the configured Odoo's pages, and only under this computer's name.

A till's browser shows other pages too. None of them may read the scale: not by a
request from its own address (the Origin header), nor under a name of its own that it
lets point here (the Host header, "DNS rebinding").
"""
import re

from flask import request

LOCAL_NAMES = ("127.0.0.1", "localhost", "[::1]")
METHODS = "GET, POST, PUT, OPTIONS"
# What Odoo's own calls send beside the type: addons/web/static/src/js/core/session.js
HEADERS = "Content-Type, X-Debug-Mode, X-Openerp-Session-Id, X-Requested-With"
# A browser asks again for leave only after this time, not before each reading.
LEAVE_SECONDS = "7200"
HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]]+?)\.?(?::\d+)?", re.IGNORECASE)


class Gate:
    """Tells whose questions are answered.

    origins: addresses of Odoo, as "https://odoo.example.coop"
    names: further names under which a proxy passes the questions on
    """

    def __init__(self, origins=(), names=()):
        self._origins = frozenset(origins)
        self._names = frozenset(LOCAL_NAMES) | frozenset(name.lower() for name in names)

    def is_our_name(self, host):
        """Whether a Host header names this computer."""
        match = HOST.fullmatch(host or "")
        return bool(match) and match["name"].lower() in self._names

    def may_read(self, origin):
        """Whether the page at `origin` may read; programs, which send none, may."""
        return origin is None or origin in self._origins

    def add_headers(self, response):
        """Let a configured page read `response`; tell caches that others may not."""
        response.headers.add("Vary", "Origin")
        origin = request.headers.get("Origin")
        if origin not in self._origins:
            return response
        response.headers["Access-Control-Allow-Origin"] = origin
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Methods"] = METHODS
            response.headers["Access-Control-Allow-Headers"] = HEADERS
            response.headers["Access-Control-Max-Age"] = LEAVE_SECONDS
            _allow_private_network(response)
        return response


def _allow_private_network(response):
    """Chrome asks before a public page reaches a private address such as this one."""
    if request.headers.get("Access-Control-Request-Private-Network") == "true":
        response.headers["Access-Control-Allow-Private-Network"] = "true"
