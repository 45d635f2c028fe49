"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {core, load_till, parser} = require("./till.js");
const {load} = require("./odoo.js");

const Pan = load("pan");
const Weighing = load("weighing");
const KILOGRAM = {factor: 1, rounding: 0.001};
const APPLES = {display_name: "Apples"};

/** A line of 3.50 a kilogram. */
function priced(quantity) {
    return {
        get_unit_display_price: () => 3.5,
        get_display_price: () => Math.round(350 * quantity) / 100,
        get_unit: () => ({name: "kg"}),
        get_quantity_str: () => String(quantity),
    };
}

/** A desk with apples, at a till where it is `.time`; `.shown` is what was shown last. */
class Till {
    constructor(settings) {
        this.time = 1000;
        this.previews = 0;
        this.scale = {
            settings: settings || {},
            scales: [{id: 1, name: "Vegetables"}],
            pan: new Pan("change"),
            tare: 0,
            tare_name: "",
            current: () => this.scale.scales[0],
            now: () => this.time,
            subscribe: (listen) => {
                this.listen = listen;
            },
            set_tare: (tare, name) => {
                this.scale.tare = tare;
                this.scale.tare_name = name || "";
            },
        };
        this.barcode_reader = {barcode_parser: parser()};
        const ScaleDesk = load_till("scale_desk", {"web.core": core(",")});
        this.desk = new ScaleDesk(this, APPLES, {
            on_change: (shown) => {
                this.shown = shown;
            },
        });
        this.desk.start();
    }

    new_weighing() {
        const {settings, pan} = this.scale;
        const options = {unit: KILOGRAM, settings: settings, pan: pan, tare: 0};
        return Object.assign(new Weighing(options), {tare_name: ""});
    }

    weight_unit() {
        return KILOGRAM;
    }

    get_order() {
        return {
            preview_product: (product, options) => {
                this.previews += 1;
                return priced(options.quantity);
            },
        };
    }

    /** A reading of now, that may be sold for 800 ms. */
    read(state, gross, more) {
        const reading = {
            state: state,
            gross: gross === undefined ? null : gross,
            is_net: false,
            reason: null,
            at: this.time,
            fresh_until: this.time + 800,
        };
        this.listen(Object.assign(reading, more));
    }
}

test("a stable weight shows what the line will cost, and is ordered", () => {
    const till = new Till();
    till.read("stable", 1250);
    const {net, tare, unit_price, amount, can_order} = till.shown;
    assert.deepStrictEqual(
        [net, tare, unit_price, amount, can_order],
        ["1,250", "0,000", 3.5, 4.38, true]
    );
    assert.strictEqual(till.desk.order().net, 1250);
});

test("no error looks like a weight", () => {
    const till = new Till();
    till.read("offline");
    const {gross, net, amount, can_order} = till.shown;
    assert.deepStrictEqual([gross, net, amount, can_order], ["–", "–", null, false]);
    assert.strictEqual(till.desk.order(), null);
    assert.strictEqual(till.shown.notice, till.shown.title);
});

test("what was stable on the screen is refused once it is too old", () => {
    const till = new Till();
    till.read("stable", 1250);
    till.time += 900;
    assert.strictEqual(till.desk.order(), null);
    assert.match(till.shown.notice, /too old/);
});

test("a refusal stands to be read, and goes when it is true no more", () => {
    const till = new Till();
    till.read("moving");
    till.desk.order();
    till.time += 500;
    till.read("stable", 1250);
    assert.match(till.shown.notice, /changing/);
    till.time += 2000;
    till.read("stable", 1250);
    assert.strictEqual(till.shown.notice, "");
});

test("a refused order is not tried again before the next reading", () => {
    const till = new Till({auto_add_ms: 300});
    till.read("stable", 1250);
    till.time += 400;
    till.read("stable", 1250);
    assert.ok(till.shown.auto_order);
    till.time += 900;
    till.desk.order();
    assert.ok(!till.shown.auto_order);
});

test("prices are asked again only for another quantity", () => {
    const till = new Till();
    till.read("stable", 1250);
    const {previews} = till;
    till.read("stable", 1250);
    assert.strictEqual(till.previews, previews);
    till.read("stable", 1300);
    assert.strictEqual(till.previews, previews + 1);
});

test("a container's barcode is the tare; another barcode changes nothing", () => {
    const till = new Till();
    till.read("stable", 1250);
    const jar = {type: "container", code: "2712345002509", value: 0.25};
    assert.strictEqual(till.desk.scan(jar), null);
    assert.deepStrictEqual(
        [till.shown.tare, till.shown.tare_name, till.shown.net],
        ["0,250", "container 12345", "1,000"]
    );
    const refusal = till.desk.scan({type: "product", code: "5400000000010"});
    assert.strictEqual(till.shown.notice, refusal);
    assert.strictEqual(till.shown.net, "1,000");
});

test("what lies on the pan is the tare until it is cleared", () => {
    const till = new Till();
    till.read("stable", 250);
    till.desk.take_pan();
    assert.deepStrictEqual([till.scale.tare, till.shown.state], [250, "tare_too_big"]);
    till.desk.clear_tare();
    assert.deepStrictEqual([till.scale.tare, till.shown.state], [0, "stable"]);
});

test("an empty or moving pan is no tare, and that is said", () => {
    const till = new Till();
    till.read("moving");
    till.desk.take_pan();
    assert.strictEqual(till.scale.tare, 0);
    assert.match(till.shown.notice, /no stable weight/);
});

test("weights are typed only if the store allows and the scale fails", () => {
    for (const [allowed, state, can_type] of [
        [true, "unplugged", true],
        [true, "offline", true],
        [true, "moving", false],
        [true, "overload", false],
        [false, "unplugged", false],
    ]) {
        const till = new Till({manual_entry: allowed});
        till.read(state);
        assert.strictEqual(till.shown.can_type, can_type, state);
    }
});

test("a typed weight is asked about, with its tare", () => {
    const till = new Till({manual_entry: true});
    till.read("unplugged");
    till.desk.type_tare("16");
    const {result, question} = till.desk.type_weight("1250");
    assert.deepStrictEqual([result.net, result.by], [1234, "manual"]);
    assert.match(question, /Apples.*1,250 kg.*0,016 kg.*1,234 kg/);
    assert.match(till.desk.type_weight("1.25").refusal, /whole grams/);
    assert.match(till.desk.type_weight("16").refusal, /Tare/);
});
