"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load_till, storage} = require("./till.js");

const SCALES = [
    {id: 1, name: "Vegetables", url: "http://127.0.0.1:8070"},
    {id: 2, name: "Bulk", url: "http://127.0.0.1:8071"},
];
const SETTINGS = {pan_rule: "change", max_age_ms: 800, unaged_ms: 30000};

/** Tills of one browser, with watches that ask nobody. */
class Browser {
    constructor() {
        this.watches = [];
        global.window = storage();
    }

    open(scales) {
        const {watches} = this;
        class Watch {
            constructor(options) {
                Object.assign(this, options, {is_running: false});
                watches.push(this);
            }
            start() {
                this.is_running = true;
            }
            stop() {
                this.is_running = false;
            }
            pace(ms) {
                this.interval = ms;
            }
        }
        Watch.now = () => 1000;
        const TillScale = load_till("till_scale", {"beesdoo_pos_scale.watch": Watch});
        const options = {config_id: 7, settings: SETTINGS, scales: scales || SCALES};
        const till = new TillScale(options);
        till.start();
        return till;
    }

    watch() {
        return this.watches[this.watches.length - 1];
    }
}

function stable(gross) {
    return {state: "stable", gross: gross, at: 1000};
}

test("the first scale is used, until another one is chosen", () => {
    const browser = new Browser();
    const till = browser.open();
    assert.strictEqual(till.current().name, "Vegetables");
    till.choose(2);
    assert.strictEqual(till.current().name, "Bulk");
    assert.deepStrictEqual(
        browser.watches.map((watch) => [watch.url, watch.is_running]),
        [
            ["http://127.0.0.1:8070", false],
            ["http://127.0.0.1:8071", true],
        ]
    );
});

test("a chosen scale is the same after a reload", () => {
    const browser = new Browser();
    browser.open().choose(2);
    assert.strictEqual(browser.open().current().name, "Bulk");
});

test("a chosen scale that was taken away gives way to the first", () => {
    const browser = new Browser();
    browser.open().choose(2);
    assert.strictEqual(browser.open([SCALES[0]]).current().name, "Vegetables");
});

test("who weighs forgets what the other scale said", () => {
    const till = new Browser().open();
    const heard = [];
    till.subscribe((reading) => heard.push(reading.state));
    till.choose(2);
    assert.deepStrictEqual(heard, ["connecting"]);
});

test("a scale is asked more often while somebody weighs", () => {
    const browser = new Browser();
    const till = browser.open();
    const listen = () => null;
    assert.strictEqual(browser.watch().interval, 500);
    till.subscribe(listen);
    assert.strictEqual(browser.watch().interval, 150);
    till.unsubscribe(listen);
    assert.strictEqual(browser.watch().interval, 500);
});

test("a tare is remembered until it is cleared, also after a reload", () => {
    const browser = new Browser();
    browser.open().set_tare(250, "container 12345");
    const again = browser.open();
    assert.deepStrictEqual([again.tare, again.tare_name], [250, "container 12345"]);
    again.set_tare(0);
    const cleared = browser.open();
    assert.deepStrictEqual([cleared.tare, cleared.tare_name], [0, ""]);
});

test("what lies on the pan is known to be sold after a reload", () => {
    const browser = new Browser();
    browser.open().pan.sold(1250, "line 1");
    const {pan} = browser.open();
    assert.ok(pan.blocks(stable(1250), "line 2"));
});

test("what one tab sells is known to be sold in another, until the pan is empty", () => {
    const browser = new Browser();
    const [till, other] = [browser.open(), browser.open()];
    till.pan.sold(1250, "line 1");
    global.window.tell_tabs("coop_scale_pan_1_7");
    assert.ok(other.pan.blocks(stable(1250), "line 2"));
    other.pan.see({state: "empty", gross: 0});
    global.window.tell_tabs("coop_scale_pan_1_7");
    assert.ok(!till.pan.blocks(stable(1250), "line 2"));
});

test("what another tab says of another scale changes nothing", () => {
    const browser = new Browser();
    const [till, other] = [browser.open(), browser.open()];
    till.pan.sold(1250, "line 1");
    global.window.tell_tabs("coop_scale_pan_2_7");
    assert.ok(!other.pan.blocks(stable(1250), "line 2"));
});

test("each scale has a pan of its own", () => {
    const till = new Browser().open();
    till.pan.sold(1250, "line 1");
    till.choose(2);
    assert.ok(!till.pan.blocks(stable(1250), "line 2"));
});

test("the pan sees the weight change with no screen open", () => {
    const browser = new Browser();
    const till = browser.open();
    till.pan.sold(1250, "line 1");
    browser.watch().on_reading({state: "empty", gross: 0, at: 1000});
    assert.ok(!till.pan.blocks(stable(1250), "line 2"));
});

test("an address that changes is asked where it is now", () => {
    const browser = new Browser();
    let host = "http://localhost:8069";
    browser.open([{id: 0, name: "Scale", url: () => host}]);
    host = "http://192.168.1.20:8069";
    browser.watch().on_reading(stable(1));
    assert.strictEqual(browser.watch().url, "http://192.168.1.20:8069");
});

test("a till without scales has none to use", () => {
    const till = new Browser().open([]);
    assert.strictEqual(till.current(), null);
    till.stop();
});

test("a browser that forbids to remember lets go on", () => {
    const browser = new Browser();
    global.window = {};
    const till = browser.open();
    till.set_tare(250, "typed");
    assert.strictEqual(till.tare, 250);
});
