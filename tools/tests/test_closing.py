"""The closing line adds up all runs, and no skip hides what went wrong."""
from komunigi_tools.closing import Outcome, read_junit

JUNIT = """<testsuites><testsuite>
  <testcase classname="a" name="passes"/>
  <testcase classname="a" name="fails"><failure message="no"/></testcase>
  <testcase classname="a" name="breaks"><error message="no"/></testcase>
  <testcase classname="a" name="waits"><skipped message="needs a scale"/></testcase>
</testsuite></testsuites>"""


def test_every_way_to_end_is_counted(tmp_path):
    path = tmp_path / "junit.xml"
    path.write_text(JUNIT)
    outcome = read_junit(path)
    assert outcome == Outcome(1, 1, 1, [("a.waits", "needs a scale")])


def test_the_closing_line_reads_like_pytests():
    total = Outcome(passed=2)
    total.add(Outcome(passed=3, failed=1, skips=[("a", "why")]))
    assert total.closing_line(5.5) == "=== 1 failed, 5 passed, 1 skipped in 5.50s ==="
    assert not total.is_good


def test_a_skip_with_a_reason_is_good():
    assert Outcome(passed=1, skips=[("a", "needs a scale")]).is_good


def test_a_browser_that_did_not_start_is_a_failure():
    reason = "Cannot connect to chrome headless"
    assert not Outcome(passed=1, skips=[("a", reason)]).is_good


def test_a_skip_without_a_reason_is_a_failure():
    assert not Outcome(passed=1, skips=[("a", "")]).is_good
