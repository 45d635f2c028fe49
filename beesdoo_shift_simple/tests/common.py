import re
import uuid
from contextlib import contextmanager
from datetime import datetime, timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests.common import HOST, HttpCase, SavepointCase
from odoo.tools import config

from odoo.addons.komunigi_base.compat import IS_12, flush
from odoo.addons.komunigi_base.tests.common import MemberFixtures

# Seconds: the first page that a server renders takes long.
TIMEOUT = 60


class ShiftFixtures(MemberFixtures):
    """Slots and shifts to test with; times are given in hours from now."""

    @classmethod
    def _set_up_shop(cls):
        cls.company = cls.env.user.company_id
        cls.company.write(
            {
                "coop_tz": "Europe/Brussels",
                "shift_cycle_weeks": 4,
                "shift_cycle_anchor": "2024-01-01",
                "leave_deadline_hours": 24,
                "regulars_may_leave": False,
                "attendance_default": "absent",
                "shift_period_days": 28,
                "shift_period_debit": 1.0,
                "shift_alert_below": 0.0,
                "shift_alert_days": 28,
                "shift_unsubscribe_at": -4.0,
                "shift_grace_days": 28,
            }
        )
        cls.office = cls._create_user("office_test", "group_members_office")

    def setUp(self):
        super().setUp()
        # A process asks for a user's groups once: tests that count queries start warm.
        self.env.user.has_group("komunigi_base.group_members_office")

    @classmethod
    def _create_user(cls, login, group):
        return (
            cls.env["res.users"]
            .with_context(no_reset_password=True)
            .create(
                {
                    "name": login,
                    "login": login,
                    "groups_id": [(6, 0, [cls.env.ref("komunigi_base." + group).id])],
                }
            )
        )

    @classmethod
    def _create_desk_employee(cls):
        """An employee who may use the entrance desk too: of all, the nearest to shifts.

        The account of the desk itself has no rights at all, and would prove nothing.
        """
        employee = cls._create_user("desk_test", "group_entrance_desk")
        employee.groups_id |= cls.env.ref("base.group_user")
        return employee

    def _models_of_shifts(self):
        """The models of this addon that have a table and are kept."""
        names = ("coop.shift", "coop.leave", "coop.closing")
        return [
            name
            for name, model in self.env.items()
            if name.startswith(names) and model._auto and not model._transient
        ]

    def _as(self, records, user):
        """These records as ``user`` sees them."""
        return records.sudo(user) if IS_12 else records.with_user(user)

    @classmethod
    def _create_template(cls, **values):
        defaults = {
            "name": "Shop",
            "week": "1",
            "weekday": "0",
            "start_hour": 9.0,
            "end_hour": 12.0,
            "seats": 3,
        }
        return cls.env["coop.shift.template"].create(dict(defaults, **values))

    @classmethod
    def _create_shift(cls, start_in_hours=72, **values):
        start = fields.Datetime.now() + timedelta(hours=start_in_hours)
        defaults = {
            "name": "Shop",
            "start": start,
            "stop": start + timedelta(hours=3),
            "seats": 3,
        }
        return cls.env["coop.shift"].create(dict(defaults, **values))

    @contextmanager
    def _at(self, text):
        """It is ``YYYY-MM-DD HH:MM`` in the shop, for whatever asks Odoo's clock."""
        moment = self._local(text)
        with patch.object(fields.Datetime, "now", staticmethod(lambda *a: moment)):
            yield moment

    @classmethod
    def _add_points(cls, worker, date, points, origin=None):
        """An entry of the counter on a day, whatever it is for."""
        entry = cls.env["coop.shift.point"]._post(
            [
                {
                    "worker_id": worker.id,
                    "date": date,
                    "points": points,
                    "kind": "correction",
                    "origin": origin or "test/%s" % uuid.uuid4(),
                    "reason": "Test",
                    "registration_id": None,
                    "company_id": cls.company.id,
                }
            ]
        )
        worker._refresh_standing()
        return entry

    @classmethod
    def _local(cls, text):
        """Naive UTC of the shop's local ``YYYY-MM-DD HH:MM``."""
        return cls.company._coop_utc(datetime.strptime(text, "%Y-%m-%d %H:%M"))


class ShiftCase(ShiftFixtures, SavepointCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._set_up_shop()


class PortalCase(ShiftFixtures, HttpCase):
    """A volunteer, Amina, and what her browser sends and gets."""

    def setUp(self):
        super().setUp()
        # Each test has an environment of its own, and the fixtures belong to the class.
        type(self).env = self.env
        self._set_up_shop()
        self.worker = self._create_worker("Amina")
        self.user = self._create_portal_user(self.worker, "amina_test")

    def _log_in(self, login="amina_test"):
        # 12.0 goes on with the same session and remembers whose it was.
        self.registry.clear_caches()
        self.authenticate(login, login)

    def _get(self, path):
        return self._send("get", path)

    def _post(self, path, files=None, **data):
        """Send a form as the browser does: with the token of its page."""
        page = self._get("/my/account").text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page).group(1)
        data["csrf_token"] = token
        return self._send("post", path, data=data, files=files)

    def _send(self, method, path, **options):
        """Send a request and return the answer, without following it elsewhere."""
        flush(self.env["coop.shift"])
        url = "http://%s:%s%s" % (HOST, config["http_port"], path)
        options.update(allow_redirects=False, timeout=TIMEOUT)
        answer = getattr(self.opener, method)(url, **options)
        self.env["coop.shift"].invalidate_cache()
        return answer

    def _send_and_read(self, path, **data):
        """Send a form and return the page on which the answer lands."""
        answer = self._post(path, **data)
        self.assertEqual(answer.status_code, 303)
        self.assertTrue(answer.headers["Location"].endswith("/my/shifts"))
        return self._get("/my/shifts").text
