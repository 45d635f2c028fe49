"""What was weighed in a session, and what of it was typed by hand."""
from .sale_case import SaleCase


class TestSession(SaleCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        config = cls.config.create(cls._prepare_config(name="Second till"))
        config.scale_ids = cls.scale
        other = cls._create_user("second-cashier", "group_pos_user")
        cls.second = cls.session.create({"config_id": config.id, "user_id": other.id})

    def test_typed_weights_are_counted_session_by_session(self):
        self.sell(self.said(1.2, by="manual"), self.said(1.3), {})
        self.sell(self.said(0.7, by="manual"), session=self.second)
        sessions = self.session | self.second
        sessions.invalidate_cache()
        self.assertEqual(sessions.mapped("manual_weight_count"), [1, 1])
        self.assertEqual(sessions.mapped("weighing_count"), [2, 1])

    def test_a_session_without_weighings_counts_none(self):
        self.sell({})
        self.assertEqual(self.session.manual_weight_count, 0)
        self.assertEqual(self.session.weighing_count, 0)

    def test_many_sessions_are_counted_in_one_query(self):
        self.sell(self.said(1.2, by="manual"))
        self.sell(self.said(0.7, by="manual"), session=self.second)
        sessions = self.session | self.second
        sessions.invalidate_cache()
        with self.assertQueryCount(1):
            sessions._weighing_counts()

    def test_the_button_shows_the_weighings_of_the_session(self):
        line = self.sell(self.said(1.2, by="manual"))
        self.sell(self.said(0.7), session=self.second)
        action = self.session.action_view_weighings()
        found = self.env[action["res_model"]].search(action["domain"])
        self.assertEqual(found.ids, line.ids)
