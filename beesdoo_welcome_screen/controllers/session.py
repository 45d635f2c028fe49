"""Sessions of the entrance desk: reopened by the browser's key, ended by its loss."""
import logging

from werkzeug.http import dump_cookie

from odoo import fields, http
from odoo.http import request

from ..models.coop_entrance_device import KEPT_DAYS
from ..models.ir_http import DESK

_logger = logging.getLogger(__name__)

COOKIE = "coop_entrance_key"
# What the session remembers: its user and the device, and the day that was seen.
DEVICE = "coop_entrance_device"
SEEN = "coop_entrance_seen"


def reopen():
    """Open a session for the account of this browser's key; False without a valid one.

    The session is opened as a login does, but the key never becomes a credential of
    ``res.users``: that would let it in at ``/web/login`` and XML-RPC too, a wrong one
    would count as a failed login of this address, which 14.0 then locks out, and 12.0
    would keep it among the passwords it has seen.
    """
    device = _devices()._of_key(_sent_key())
    if not device:
        return False
    device._see()
    session = request.session
    session.rotate = True
    session.uid = request.uid = device.user_id.id
    session.login = device.user_id.login
    session.session_token = request.env.user._compute_session_token(session.sid)
    session.get_context()
    session[DEVICE] = [session.uid, device.id]
    request.env["res.users"]._update_last_login()
    _logger.info("Session of %s reopened by device %s", session.login, device.id)
    return True


def check_device():
    """Raise SessionExpiredException if the device of this session was taken away."""
    device_id = _session_device()
    if device_id and not _devices()._is_listed(device_id):
        request.session.logout(keep_db=True)
        raise http.SessionExpiredException("Session expired")


def see_device():
    """Note that the device of this session is in use, once a day."""
    today = str(fields.Date.today())
    device_id = _session_device()
    if device_id and request.session.get(SEEN) != today:
        request.session[SEEN] = today
        _devices().browse(device_id).exists()._see()


def remember(response):
    """``response``, with the key of this browser if its user is an account of the desk.

    A browser without a valid key of that account is listed, and gets one.
    """
    user = request.env.user
    if not user._may_reopen():
        return response
    key = _sent_key()
    device = _devices()._of_key(key)
    if device.user_id != user:
        device.unlink()
        agent = request.httprequest.user_agent
        device, key = _devices()._add_browser(user, agent.browser, agent.platform)
    device._see()
    request.session[DEVICE] = [user.id, device.id]
    response.headers.add("Set-Cookie", _cookie(key))
    return response


def _cookie(key):
    cookie = dump_cookie(
        COOKIE,
        key,
        max_age=KEPT_DAYS * 24 * 60 * 60,
        path=DESK,  # the browser sends the key nowhere else
        secure=request.httprequest.scheme == "https",
        httponly=True,
    )
    # The Werkzeug that 12.0 asks for has no argument for it.
    return cookie + "; SameSite=Lax"


def _session_device():
    """The device of this session: not of staff who logged in over it."""
    user_id, device_id = request.session.get(DEVICE) or (None, None)
    return device_id if user_id == request.session.uid else None


def _sent_key():
    return request.httprequest.cookies.get(COOKIE)


def _devices():
    return request.env["coop.entrance.device"].sudo()
