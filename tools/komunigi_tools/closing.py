"""Adding up what pytest said in several runs."""
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

# Odoo's test case skips, where it should fail, when Chrome does not start.
BROWSER_WORDS = ("chrome", "chromium")


@dataclass
class Outcome:
    """Counts of one pytest run or of several, and what must not go unseen."""

    passed: int = 0
    failed: int = 0
    errors: int = 0
    skips: list = field(default_factory=list)

    def add(self, other):
        """Count another run in."""
        self.passed += other.passed
        self.failed += other.failed
        self.errors += other.errors
        self.skips += other.skips

    @property
    def refused_skips(self):
        """Skips without a reason, and those that hide a browser which did not start."""
        return [
            (test, reason)
            for test, reason in self.skips
            if not reason or any(word in reason.lower() for word in BROWSER_WORDS)
        ]

    @property
    def is_good(self):
        """Tell whether everything passed, with nothing hidden behind a skip."""
        return not (self.failed or self.errors or self.refused_skips)

    @property
    def words(self):
        """The counts in pytest's own words."""
        parts = [f"{self.failed} failed"] if self.failed else []
        parts += [f"{self.passed} passed", f"{len(self.skips)} skipped"]
        parts += [f"{self.errors} errors"] if self.errors else []
        return ", ".join(parts)

    def closing_line(self, seconds):
        """One line like pytest's last."""
        return f"=== {self.words} in {seconds:.2f}s ==="


def read_junit(path):
    """Return the outcome that pytest wrote to a JUnit file."""
    outcome = Outcome()
    for case in ElementTree.parse(path).iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        skipped = case.find("skipped")
        if case.find("failure") is not None:
            outcome.failed += 1
        elif case.find("error") is not None:
            outcome.errors += 1
        elif skipped is not None:
            outcome.skips.append((name, skipped.get("message", "").strip()))
        else:
            outcome.passed += 1
    return outcome
