"""A client that talks to Odoo within this process, so that its queries are counted."""
import re

from werkzeug.test import Client
from werkzeug.wrappers import BaseResponse

import odoo.http


def log_in():
    """A client that is logged in as the user ``bench``, whose password is the same."""
    client = Client(odoo.http.root, BaseResponse)
    form = client.get("/web/login").get_data(as_text=True)
    token = re.search(r'name="csrf_token" value="([^"]+)"', form).group(1)
    client.post(
        "/web/login",
        data={"csrf_token": token, "login": "bench", "password": "bench"},
        environ_base={"REMOTE_ADDR": "127.0.0.1"},
    )
    return client
