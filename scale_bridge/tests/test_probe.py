"""`scale-bridge probe` finds a scale, and leaves alone what is in use."""
import os
import time
from argparse import Namespace

import pytest
import serial

from scale_bridge import probe, protocols, serial_ports, trial
from scale_bridge.simulate import Simulator


@pytest.fixture(autouse=True)
def hurry(monkeypatch):
    monkeypatch.setattr(trial, "TRIAL_SECONDS", 0.5)


def run_probe(*ports, all_speeds=False):
    return probe.run(Namespace(ports=list(ports), all_speeds=all_speeds))


@pytest.mark.parametrize("protocol", protocols.names())
def test_each_protocol_is_found_with_its_weight(capsys, protocol):
    with Simulator(protocol) as scale:
        scale.weight("1.234")
        assert run_probe(scale.port) == 0
    said = capsys.readouterr().out
    assert "answers 1.234 kg" in said
    assert said.count("answers") == 1
    assert f"[scale]\nprotocol = {protocol}\nport = {scale.port}\n" in said
    assert "baudrate" not in said.split("[scale]")[1]


def test_a_scale_that_swings_is_found_too(capsys):
    with Simulator("mettler_8217") as scale:
        scale.moving()
        assert run_probe(scale.port) == 0
    assert "answers without a weight: moving" in capsys.readouterr().out


def test_silence_is_told_with_advice(capsys):
    with Simulator() as scale:
        scale.silence()
        started = time.monotonic()
        assert run_probe(scale.port) == 1
    said = capsys.readouterr().out
    assert said.count("no answer") == len(protocols.names())
    assert "No scale answered" in said and "--all-speeds" in said
    assert "[scale]" not in said
    print(f"silence told after {time.monotonic() - started:.1f} s")


def test_what_no_protocol_says_is_told(capsys):
    with Simulator() as scale:
        scale.garbage()
        assert run_probe(scale.port) == 1
    assert "something else" in capsys.readouterr().out


@pytest.mark.parametrize("is_locked", [True, False])
def test_a_port_in_use_is_not_touched(capsys, is_locked):
    with Simulator() as scale, serial.Serial(scale.port, exclusive=is_locked):
        scale.weight("1")
        assert run_probe(scale.port) == 1
    said = capsys.readouterr().out
    assert f"process {os.getpid()}: not touched" in said
    assert "answer" not in said.split("No scale answered")[0]


def test_a_lock_of_another_user_is_seen(monkeypatch):
    monkeypatch.setattr(serial_ports, "_process_with", lambda real: None)
    with Simulator() as scale:
        assert serial_ports.user_of(scale.port) is None
        with serial.Serial(scale.port, exclusive=True):
            assert f"process {os.getpid()}" in serial_ports.user_of(scale.port)


def test_a_lock_file_is_seen(monkeypatch, tmp_path):
    monkeypatch.setattr(serial_ports, "LOCK_FILES", (str(tmp_path / "LCK..{}"),))
    with Simulator() as scale:
        (tmp_path / ("LCK.." + os.path.basename(os.path.realpath(scale.port)))).touch()
        assert "LCK" in serial_ports.user_of(scale.port)


def test_a_port_that_is_not_there_is_told(capsys):
    assert run_probe("/dev/nothing") == 1
    assert "cannot be used" in capsys.readouterr().out


def test_without_any_port_it_says_so(capsys, monkeypatch):
    monkeypatch.setattr(probe, "find_ports", dict)
    assert run_probe() == 1
    assert "no serial port" in capsys.readouterr().out


def test_all_speeds_begin_with_the_usual_one():
    protocol = protocols.create("adam_azextra")
    assert trial.speeds_of(protocol) == [4800]
    assert trial.speeds_of(protocol, all_speeds=True)[0] == 4800
    assert sorted(trial.speeds_of(protocol, all_speeds=True)) == sorted(trial.SPEEDS)


def test_another_speed_is_written_down(capsys):
    protocol = protocols.create("mettler_8217")
    probe._print_lines("/dev/x", trial.Outcome(protocol, 2400, None, ""))
    assert "baudrate = 2400" in capsys.readouterr().out


def test_a_name_by_id_is_preferred(monkeypatch, tmp_path):
    device = tmp_path / "ttyUSB0"
    device.touch()
    (tmp_path / "usb-FTDI-port0").symlink_to(device)
    monkeypatch.setattr(serial_ports, "BY_ID", str(tmp_path / "usb-*"))
    assert serial_ports.lasting_name(str(device)) == str(tmp_path / "usb-FTDI-port0")
    assert serial_ports.lasting_name("/dev/other") == "/dev/other"
