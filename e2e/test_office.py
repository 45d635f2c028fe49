"""The members' office in the web client: finds members, sees the week, adds somebody."""
import pytest
from playwright.sync_api import expect

SCREENS = {
    "komunigi_base.res_partner_member_action": ".o_list_view .o_data_row",
    "beesdoo_shift_simple.coop_shift_week_action": ".o_kanban_view",
    "beesdoo_shift_simple.coop_shift_action": ".o_calendar_view",
    "beesdoo_shift_simple.coop_shift_template_action": ".o_list_view .o_group_header",
    "beesdoo_shift_simple.coop_shift_registration_action": ".o_list_view .o_data_row",
}


def _open(page, action):
    page.wait_for_selector(".o_main_navbar")
    # Through a blank page: a change behind the # alone would not load anything.
    page.goto("about:blank")
    page.goto(f"/web#action={action}")


@pytest.mark.parametrize("action", SCREENS)
def test_screen_opens(log_in, action):
    page = log_in("office")
    _open(page, action)
    expect(page.locator(SCREENS[action]).first).to_be_visible()
    expect(page.locator(".o_dialog_warning, .o_error_detail")).to_have_count(0)


@pytest.mark.parametrize("login", ["office", "manager"])
def test_member_is_found_by_name(log_in, login):
    page = log_in(login)
    _open(page, "komunigi_base.res_partner_member_action")
    rows = page.locator(".o_list_view .o_data_row")
    expect(rows.nth(1)).to_be_visible()
    page.locator(".o_searchview_input").press_sequentially("Bram Peeters")
    expect(page.locator(".o_searchview_autocomplete li").first).to_be_visible()
    page.press(".o_searchview_input", "Enter")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Bram Peeters")


def test_worker_is_added_to_a_shift(log_in, store):
    domain = [("seats_free", ">", 0), ("state", "=", "planned")]
    shift_id = store.execute("coop.shift", "search", domain, order="start desc")[0]
    page = log_in("office")
    page.wait_for_selector(".o_main_navbar")
    page.goto("about:blank")
    page.goto(f"/web#id={shift_id}&model=coop.shift&view_type=form")
    page.click(".o_form_button_edit")
    page.click(".o_field_x2many_list_row_add a")
    page.fill(".o_selected_row .o_field_many2one input", "Bram Peeters")
    page.click(".ui-autocomplete .ui-menu-item a:has-text('Bram Peeters')")
    page.click(".o_form_button_save")
    expect(page.locator(".o_form_readonly")).to_be_visible()
    expect(page.locator(".o_data_row", has_text="Bram Peeters")).to_be_visible()
