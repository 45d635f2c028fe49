from unittest.mock import patch

from ..models import coop_card_job_drawing
from ..printing import parts
from .common import CardCase

OPTIONS = {
    "layout": "a4_2x5",
    "is_two_sided": True,
    "turn": "long",
    "start": 1,
    "front_right": 0.0,
    "front_down": 0.0,
    "back_right": 0.0,
    "back_down": 0.0,
}


class JobCase(CardCase):
    """Cards to print, and jobs of few cards that are drawn in parts of ten."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.jobs = cls.env["coop.card.job"]
        cls.amina_card = cls._create_card(cls.amina)
        cls.bram_card = cls._create_card(cls.bram)
        cls.both = cls.amina_card + cls.bram_card

    def setUp(self):
        super().setUp()
        for module in (parts, coop_card_job_drawing):
            patcher = patch.object(module, "CARDS_PER_PART", 10)
            patcher.start()
            self.addCleanup(patcher.stop)

    @classmethod
    def _create_cards(cls, count):
        """That many cards of new workers."""
        members = cls.env["res.partner"].create(
            [
                {
                    "name": "Worker %02d" % number,
                    "member_role": "worker",
                    "shift_mode": "irregular",
                }
                for number in range(count)
            ]
        )
        return cls.cards.create([{"member_id": member.id} for member in members])

    def _start(self, cards, **options):
        """The job of these cards, as the members' office begins it."""
        jobs = self._as(self.jobs, self.office)
        return jobs._start(self._as(cards, self.office), dict(OPTIONS, **options))

    def _line(self, job, card):
        return job.line_ids.filtered(lambda line: line.card_id == card)

    def _wizard(self, records, **values):
        """The wizard as the office opens it on chosen cards or members."""
        wizards = self._as(self.env["coop.card.print"], self.office).with_context(
            active_model=records._name, active_ids=records.ids
        )
        defaults = wizards.default_get(list(wizards._fields))
        return wizards.create(dict(defaults, **values))

    def _job_of(self, action):
        return self._as(self.jobs, self.office).browse(action["params"]["job_id"])
