"""The entrance desk's tones and camera, with a device that only pretends."""
import pytest
from desk_modules import open_modules

VERDICTS = ["yes", "notice", "no", "card"]
# Notes that the page's real AudioContext was asked for.
SPY = """() => {
    window.notes = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
        notes.push(this.frequency.value);
        return start.call(this, when);
    };
}"""
# Sound that has to wait for a gesture, as browsers want it.
SHY = """
window.isAwake = window.permitted = false;
window.AudioContext = class extends AudioContext {
    get state() { return isAwake ? "running" : "suspended"; }
    resume() {
        window.isAwake = window.permitted;
        return super.resume();
    }
};
"""
CAMERA = """
window.tracks = [];
window.inSight = [];
window.BarcodeDetector = class {
    constructor(options) { window.formats = options.formats; }
    detect() { return Promise.resolve(inSight.map((rawValue) => ({rawValue}))); }
};
BarcodeDetector.getSupportedFormats = () => Promise.resolve(window.supported);
window.supported = ["aztec", "ean_13", "qr_code"];
navigator.mediaDevices.getUserMedia = (wish) => {
    window.wish = wish;
    if (window.refusal) {
        return Promise.reject(new DOMException("No", window.refusal));
    }
    const canvas = document.createElement("canvas");
    canvas.getContext("2d").fillRect(0, 0, 9, 9);
    const stream = canvas.captureStream(10);
    tracks.push(...stream.getTracks());
    return Promise.resolve(stream);
};
"""
START_CAMERA = """() => {
    const Camera = desk("Camera");
    const video = document.querySelector("video");
    window.codes = [];
    window.camera = new Camera(video, (text) => codes.push(text));
    return new Promise((resolve) => camera.start().then(
        () => resolve("started"),
        (failure) => resolve(failure.reason)
    ));
}"""
AVAILABLE = "() => new Promise((resolve) => desk('Camera').isAvailable().then(resolve))"


@pytest.fixture
def desk(open_page):
    page = open_page()
    open_modules(page, "<button id='button'>Guest</button>")
    page.evaluate(SPY)
    page.evaluate("() => { window.tones = new (desk('Tones'))(); }")
    return page


@pytest.fixture
def view(open_page):
    """A page with a video, a stub of a camera and of the browser's detector."""
    page = open_page()
    page.add_init_script(CAMERA)
    open_modules(page, "<video></video>")
    return page


def _play(page, verdict):
    page.evaluate("notes.length = 0")
    page.evaluate("(verdict) => tones.play(verdict)", verdict)
    return page.evaluate("notes")


def test_verdicts_sound_different(desk):
    desk.keyboard.press("a")
    desk.wait_for_function("tones.wake()")
    yes, notice, no, card = (_play(desk, verdict) for verdict in VERDICTS)
    assert len(yes) == 2 and yes[0] < yes[1]
    assert len(notice) == 2 and notice[0] == notice[1]
    assert len(no) == 2 and max(no) < min(notice) / 2
    assert len(card) == 3
    assert _play(desk, "unheard of") == []


@pytest.mark.parametrize("gesture", ["key", "touch"])
def test_first_gesture_wakes_the_sound(open_page, gesture):
    page = open_page()
    page.add_init_script(SHY)
    open_modules(page, "<button id='button'>Guest</button>")
    page.evaluate(SPY)
    page.evaluate("() => { window.tones = new (desk('Tones'))(); }")
    assert _play(page, "yes") == []
    page.evaluate("window.permitted = true")
    if gesture == "key":
        page.keyboard.press("Enter")
    else:
        page.click("#button")
    assert page.evaluate("isAwake") is True
    assert len(_play(page, "yes")) == 2


def test_muted_is_silent_and_remembered(desk):
    desk.click("#button")
    desk.wait_for_function("tones.wake()")
    desk.evaluate("tones.setMuted(true)")
    assert _play(desk, "no") == []
    script = "() => new (desk('Tones'))().isMuted()"
    assert desk.evaluate(script) is True
    desk.evaluate("tones.setMuted(false)")
    assert desk.evaluate(script) is False
    assert len(_play(desk, "no")) == 2


def test_new_tone_ends_the_former(desk):
    desk.click("#button")
    desk.wait_for_function("tones.wake()")
    _play(desk, "no")
    desk.evaluate("window.former = tones.notes[0]")
    _play(desk, "yes")
    assert desk.evaluate("tones.notes.length") == 2
    assert desk.evaluate("tones.notes.indexOf(former)") == -1


@pytest.mark.parametrize(
    "broken",
    [
        "delete window.AudioContext; delete window.webkitAudioContext",
        "window.AudioContext = function () { throw new Error('no device') }",
        "Object.defineProperty(window, 'localStorage', "
        "{get: () => { throw new Error('denied') }})",
    ],
)
def test_desk_works_without_sound_or_memory(open_page, broken):
    page = open_page()
    page.add_init_script(broken)
    open_modules(page)
    page.evaluate("() => { window.tones = new (desk('Tones'))(); }")
    page.keyboard.press("a")
    page.evaluate("() => { tones.play('yes'); tones.setMuted(true); tones.close(); }")
    assert page.evaluate("tones.isMuted()") is True


def test_camera_is_there_where_the_browser_reads_codes(view):
    assert view.evaluate(AVAILABLE) is True
    view.evaluate("window.supported = ['aztec']")
    assert view.evaluate(AVAILABLE) is False
    refuse = "BarcodeDetector.getSupportedFormats = () => Promise.reject('no')"
    view.evaluate(f"() => {{ {refuse}; }}")
    assert view.evaluate(AVAILABLE) is False
    view.evaluate("delete window.BarcodeDetector")
    assert view.evaluate(AVAILABLE) is False


def test_camera_needs_a_secure_page(view):
    view.evaluate("Object.defineProperty(window, 'isSecureContext', {value: false})")
    assert view.evaluate(AVAILABLE) is False
    assert view.evaluate(START_CAMERA) == "unavailable"


def test_camera_reads_codes_until_it_stops(view):
    assert view.evaluate(START_CAMERA) == "started"
    assert view.evaluate("formats") == ["ean_13", "qr_code"]
    assert view.evaluate("wish.video.facingMode") == "environment"
    view.evaluate("window.inSight = ['0420000000013', '0420000000013']")
    view.wait_for_function("codes.length === 1")
    view.wait_for_timeout(1000)
    view.evaluate("window.inSight = ['0420000000020']")
    view.wait_for_function("codes.length === 2")
    assert view.evaluate("codes") == ["0420000000013", "0420000000020"]
    view.evaluate("camera.stop()")
    assert view.evaluate("tracks.map((track) => track.readyState)") == ["ended"]
    view.evaluate("window.inSight = ['0429999999995']")
    view.wait_for_timeout(600)
    assert view.evaluate("codes.length") == 2


def test_same_card_is_read_again_after_three_seconds(view):
    view.evaluate("window.inSight = ['0420000000013']")
    view.evaluate(START_CAMERA)
    view.wait_for_function("codes.length === 1")
    view.evaluate("window.inSight = []")
    view.wait_for_timeout(1500)
    view.evaluate("window.inSight = ['0420000000013']")
    view.wait_for_timeout(500)
    assert view.evaluate("codes.length") == 1
    view.evaluate("window.inSight = []")
    view.wait_for_timeout(3300)
    view.evaluate("window.inSight = ['0420000000013']")
    view.wait_for_function("codes.length === 2")


@pytest.mark.parametrize(
    "refusal, reason",
    [
        ("NotAllowedError", "denied"),
        ("NotFoundError", "missing"),
        ("NotReadableError", "busy"),
        ("UnknownError", "unavailable"),
    ],
)
def test_refused_camera_says_why(view, refusal, reason):
    view.evaluate("(refusal) => { window.refusal = refusal; }", refusal)
    assert view.evaluate(START_CAMERA) == reason


def test_camera_that_was_stopped_while_starting_stays_off(view):
    start = START_CAMERA.replace("return new", "window.end = new")
    view.evaluate(f"() => {{ ({start})(); camera.stop(); }}")
    assert view.evaluate("end") == "stopped"
    assert view.evaluate("tracks.every((track) => track.readyState === 'ended')")
    assert view.evaluate("document.querySelector('video').srcObject") is None
