"""A shop as large as the largest: what benchmarks/entrance.py asks about."""
import base64
from datetime import datetime, timedelta
from pathlib import Path

from odoo.addons.beesdoo_welcome_screen.compat import DESK_PHOTO_FIELD
from odoo.addons.komunigi_base.compat import IS_12, flush

WORKERS = 3000
EATERS = 2000
EATERS_EACH = 3
# Everybody of a team has the same shifts, four weeks apart.
TEAM = 60
WEEKS = 4
SHIFTS_BEHIND = 26
SHIFTS_AHEAD = 3
VISITS = 300000
PHOTO = Path(__file__).parents[1] / "komunigi_base" / "demo" / "img" / "amina.png"


class Shop:
    """Workers and eaters with cards, photos, shifts and a year of visits."""

    def __init__(self, env):
        self.env = env
        self.company = env.user.company_id
        self.company.write({"entrance_log": "named", "max_eaters_per_worker": 3})
        self.kiosk = self._create_account()
        self.workers = self._create_members(WORKERS, "Worker", self._worker)
        self.eaters = self._create_members(EATERS, "Eater", self._eater)
        self.members = self.workers | self.eaters
        flush(self.members)
        self._give_cards()
        self._give_cards_of_members()
        self._give_photos()
        self._give_statuses()
        self._register()
        self._write_notices()
        self._log_visits()
        env.cr.commit()
        # Without statistics PostgreSQL takes the wrong indexes; a shop has them.
        env.cr.execute("ANALYZE")
        env.cr.commit()
        env.clear()

    def card(self, member):
        """The number on this member's card."""
        return "042%010d" % member.id

    def _create_account(self):
        users = self.env["res.users"].with_context(no_reset_password=True)
        group = self.env.ref("komunigi_base.group_entrance_desk")
        return users.create(
            {
                "name": "Entrance",
                "login": "bench",
                "password": "bench",
                "groups_id": [(6, 0, group.ids)],
            }
        )

    def _create_members(self, count, name, prepare):
        # 12.0 would draw a picture for each, unless it installs.
        partners = self.env["res.partner"].with_context(
            install_mode=True, tracking_disable=True
        )
        return partners.create(
            [
                dict(prepare(number), name="%s %05d Peeters" % (name, number))
                for number in range(count)
            ]
        )

    def _worker(self, _number):
        return {"member_role": "worker", "shift_mode": "irregular"}

    def _eater(self, number):
        worker = self.workers[number // EATERS_EACH]
        return {"member_role": "eater", "household_worker_id": worker.id}

    def _give_cards(self):
        """By SQL: 14.0 checks each of a partner's barcodes for itself."""
        if IS_12:
            self._run(
                "UPDATE res_partner SET barcode = '042' || lpad(id::text, 10, '0')"
                " WHERE member_role IS NOT NULL"
            )
            return
        self._run(
            "INSERT INTO ir_property (name, type, res_id, company_id, fields_id,"
            " value_text) SELECT 'barcode', 'char', 'res.partner,' || id, %s, %s,"
            " '042' || lpad(id::text, 10, '0') FROM res_partner"
            " WHERE member_role IS NOT NULL",
            (self.company.id, self.env.ref("base.field_res_partner__barcode").id),
        )

    def _give_cards_of_members(self):
        """The cards of those numbers, as the addon of cards has them."""
        self._run(
            "INSERT INTO coop_member_card (member_id, number, state, since)"
            " SELECT id, '042' || lpad(id::text, 10, '0'), 'handed_out', now()"
            " FROM res_partner WHERE member_role IS NOT NULL"
        )
        self._run(
            "UPDATE res_partner SET coop_card_id = card.id,"
            " coop_card_state = card.state FROM coop_member_card AS card"
            " WHERE card.member_id = res_partner.id"
        )

    def _give_photos(self):
        """One picture for all, in the size that the desk shows."""
        worker = self.workers[0]
        picture = self.env["ir.attachment"].create(
            {
                "name": DESK_PHOTO_FIELD,
                "datas": base64.b64encode(PHOTO.read_bytes()),
                "res_model": worker._name,
                "res_field": DESK_PHOTO_FIELD,
                "res_id": worker.id,
            }
        )
        flush(picture)
        columns = "name, res_model, res_field, type, store_fname, mimetype, file_size"
        if IS_12:
            columns += ", active"
        self._run(
            "INSERT INTO ir_attachment (res_id, {0}) SELECT partner.id, picture.*"
            " FROM res_partner AS partner, (SELECT {0} FROM ir_attachment"
            " WHERE id = %s) AS picture WHERE partner.member_role IS NOT NULL"
            " AND partner.id <> %s".format(columns),
            (picture.id, worker.id),
        )

    def _give_statuses(self):
        """One of ten is on alert and one of ten suspended."""
        self._run(
            "UPDATE res_partner SET"
            " shift_status = CASE mod(id, 10) WHEN 0 THEN 'alert'"
            " WHEN 1 THEN 'suspended' ELSE 'ok' END,"
            " shift_counter = least(0, mod(id, 10) - 2) WHERE member_role = 'worker'"
        )

    def _register(self):
        """Everybody for what lies behind and ahead; one team in six works right now."""
        now = datetime.utcnow().replace(minute=0, second=0, microsecond=0)
        teams = range(WORKERS // TEAM)
        shifts = self.env["coop.shift"].create(
            [
                self._prepare_shift(now, team, number)
                for number in range(-SHIFTS_BEHIND, SHIFTS_AHEAD + 1)
                for team in teams
                if number or not team % 6
            ]
        )
        flush(shifts)
        self._run(
            "INSERT INTO coop_shift_registration"
            " (shift_id, worker_id, start, stop, company_id, state)"
            " SELECT shift.id, worker.id, shift.start, shift.stop, shift.company_id,"
            " CASE WHEN shift.stop < %s THEN 'present' ELSE 'registered' END"
            " FROM coop_shift AS shift JOIN res_partner AS worker"
            " ON shift.name = 'Team ' || (worker.id - %s) / %s"
            " WHERE worker.member_role = 'worker'",
            (now, min(self.workers.ids), TEAM),
        )
        self._run("UPDATE coop_shift SET seats_taken = %s, seats_free = 2", (TEAM,))

    def _prepare_shift(self, now, team, number):
        hours = timedelta(hours=3 * (team % 40)) if number else timedelta()
        start = now + timedelta(weeks=WEEKS * number) + hours
        return {
            "name": "Team %s" % team,
            "start": start,
            "stop": start + timedelta(hours=3),
            "seats": TEAM + 2,
        }

    def _write_notices(self):
        """For one of five; and staff wait for some who do not come."""
        noted = self.members[::5]
        notices = self.env["coop.entrance.notice"]
        notices.create([{"member_id": m.id, "text": "Your box is here"} for m in noted])
        awaited = self._create_members(300, "Awaited", self._worker)
        watches = self.env["coop.entrance.watch"]
        watches.create([{"member_id": member.id} for member in awaited])

    def _log_visits(self):
        """A year of visits, the newest of this minute."""
        self._run(
            "INSERT INTO coop_entrance_visit"
            " (moment, day, hour, weekday, result, method,"
            " member_id, company_id, request_key)"
            " SELECT moment, moment::date, to_char(moment, 'HH24'),"
            " extract(isodow FROM moment)::int - 1, 'yes', 'card',"
            " %s + mod(number, %s), %s, md5(number::text)"
            " FROM (SELECT number, now() AT TIME ZONE 'UTC'"
            " - number * interval '1 year' / %s AS moment"
            " FROM generate_series(1, %s) AS number) AS visits",
            (min(self.members.ids), WORKERS, self.company.id, VISITS, VISITS),
        )

    def _run(self, query, values=()):
        self.env.cr.execute(query, values)
