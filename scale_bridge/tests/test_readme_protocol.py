"""The protocol that README.md adds works."""
import re
from decimal import Decimal
from pathlib import Path

import pytest
from cables import PtyScale, wait_until

from scale_bridge import protocols
from scale_bridge.protocols.base import FrameError
from scale_bridge.reader import Reader

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def acme(tmp_path, monkeypatch):
    """The protocol as README.md has it, as if it had been installed."""
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (project,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    name, _, place = project.strip().split("\n")[-1].partition(" = ")
    (tmp_path / "acme_scale.py").write_text(code)
    info = tmp_path / "acme_scale-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-scale\n")
    entry = place.strip('"')
    (info / "entry_points.txt").write_text(f"[{protocols.GROUP}]\n{name} = {entry}\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    return protocols.create("acme_12")


def test_it_reads_what_its_manual_has(acme):
    assert acme.judge(b"S 01.234kg\r\n").kilograms == Decimal("1.234")
    assert acme.judge(b"D 01.234kg\r\n").flags == {"moving"}
    assert acme.judge(b"S 01.23") is None
    with pytest.raises(FrameError):
        acme.judge(b"S 1.234kg\r\n")


def test_it_serves_a_scale(acme):
    with PtyScale(lambda question: b"S 01.234kg\r\n") as scale:
        reader = Reader(acme, scale.name)
        reader.start()
        wait_until(lambda: reader.served().weight == 1.234)
        assert reader.stop()
