"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const reading = load("reading");

function state(said) {
    return reading.interpret(said).state;
}

/** An answer of the bridge: 1.234 kg, 35 ms old. */
function answer(changes) {
    const good = {weight: 1.234, unit: "kg", info: "ok", age_ms: 35, seq: 7};
    return Object.assign(good, changes);
}

test("a weight with ok is stable", () => {
    assert.deepStrictEqual(reading.interpret(answer()), {
        state: "stable",
        gross: 1234,
        age_ms: 35,
        seq: 7,
        is_net: false,
        reason: null,
    });
});

// Recorded from an unmodified pywebdriver 3.0.22 with a simulated 8217.
const NET_LOST = {weight: 0.0, unit: "kg", info: ["moving", "negative"]};
NET_LOST.info.push("outside_zero_capture_range");
const PYWEBDRIVER = [
    ["01.234", {weight: 1.234, unit: "kg", info: "ok"}, "stable", 1234],
    ["motion", {weight: null, unit: "kg", info: ["moving"]}, "moving", null],
    ["over", {weight: null, unit: "kg", info: ["over_capacity"]}, "overload", null],
    ["under zero", {weight: 0.0, unit: "kg", info: ["negative"]}, "below_zero", null],
    [
        "outside of zero",
        {weight: null, unit: "kg", info: ["outside_zero_capture_range"]},
        "not_at_zero",
        null,
    ],
    ["zero", {weight: null, unit: "kg", info: ["center_of_zero"]}, "empty", 0],
    ["net", {weight: null, unit: "kg", info: ["net_weight"]}, "scale_tare", null],
    ["0x4d", NET_LOST, "moving", null],
    ["no flag", {weight: 1.234, unit: "kg", info: "ok"}, "stable", 1234],
    ["grams for kg", {weight: 1234.0, unit: "kg", info: "ok"}, "unreadable", null],
    ["00.000", {weight: 0.0, unit: "kg", info: "ok"}, "empty", 0],
    ["device gone", {weight: null, unit: "kg", info: ["error"]}, "unplugged", null],
];

for (const [frame, said, expected, gross] of PYWEBDRIVER) {
    test("pywebdriver's answer to " + frame + " is " + expected, () => {
        const read = reading.interpret(said);
        assert.strictEqual(read.state, expected);
        assert.strictEqual(read.gross, gross);
        assert.strictEqual(read.age_ms, null);
        assert.strictEqual(read.seq, null);
    });
}

for (const reason of ["silent", "unplugged", "unreadable", "slow"]) {
    test("the bridge says that the scale is " + reason, () => {
        const said = answer({weight: null, info: ["error", reason], age_ms: 5000});
        assert.strictEqual(state(said), reason);
        assert.strictEqual(reading.interpret(said).gross, null);
        assert.strictEqual(reading.interpret(said).age_ms, 5000);
    });
}

test("an error for another reason is unreadable, whatever weight comes with it", () => {
    assert.strictEqual(state(answer({info: ["error", "tired"]})), "unreadable");
    assert.strictEqual(state(answer({info: ["error", "silent", 1]})), "unreadable");
    assert.strictEqual(state(answer({info: ["silent", "error"]})), "unreadable");
    assert.strictEqual(state(answer({info: ["error"]})), "unplugged");
    assert.strictEqual(state(answer({info: "error"})), "unplugged");
});

test("the bridge's net frame is a stable net weight", () => {
    const read = reading.interpret(answer({info: ["net_weight"]}));
    assert.strictEqual(read.state, "stable");
    assert.strictEqual(read.gross, 1234);
    assert.strictEqual(read.is_net, true);
});

test("of two faults the heavier one is told", () => {
    const heavy = answer({weight: null, info: ["moving", "over_capacity"]});
    assert.strictEqual(state(heavy), "overload");
    const below = answer({weight: null, info: ["net_weight", "negative"]});
    assert.strictEqual(state(below), "below_zero");
});

test("a weight beside a fault is not taken", () => {
    for (const flag of ["moving", "over_capacity", "negative"]) {
        const read = reading.interpret(answer({info: [flag]}));
        assert.notStrictEqual(read.state, "stable");
        assert.strictEqual(read.gross, null);
    }
});

test("zero is empty, however it is said", () => {
    assert.strictEqual(state(answer({weight: 0})), "empty");
    assert.strictEqual(state(answer({weight: -0})), "empty");
    assert.strictEqual(state(answer({weight: 0.0004})), "empty");
    const zero = answer({weight: null, info: ["center_of_zero"]});
    assert.strictEqual(state(zero), "empty");
    const both = {weight: 0, info: ["center_of_zero", "net_weight"]};
    assert.strictEqual(state(answer(both)), "empty");
});

test("a scale at zero with a weight contradicts itself", () => {
    assert.strictEqual(state(answer({info: ["center_of_zero"]})), "unreadable");
});

test("other units are converted", () => {
    assert.strictEqual(reading.interpret(answer({unit: "KG"})).gross, 1234);
    assert.strictEqual(reading.interpret(answer({weight: 12, unit: "g"})).gross, 12);
    assert.strictEqual(reading.interpret(answer({weight: 1, unit: "Lb"})).gross, 454);
    assert.strictEqual(reading.interpret(answer({weight: 8, unit: "oz"})).gross, 227);
});

const ODD_WEIGHTS = [undefined, NaN, Infinity, -0.1, 1e9, 999.1, "1.234", true, [], {}];
for (const weight of ODD_WEIGHTS) {
    test("no weight: " + String(weight) + " of " + typeof weight, () => {
        const read = reading.interpret(answer({weight: weight}));
        assert.strictEqual(read.state, "unreadable");
        assert.strictEqual(read.gross, null);
    });
}

test("no weight without a unit that is known", () => {
    for (const unit of [undefined, null, "", "st", 1, ["kg"], {}]) {
        assert.strictEqual(state(answer({unit: unit})), "unreadable", String(unit));
    }
});

test("no weight with an info that is not known", () => {
    const odd = [undefined, null, "", "OK", "fine", [], ["ok"], [["moving"]], {}, 1];
    for (const info of odd.concat([true, ["moving", "x"], ["constructor"]])) {
        assert.strictEqual(state(answer({info: info})), "unreadable", String(info));
    }
});

test("null without a reason is no empty pan", () => {
    assert.strictEqual(state(answer({weight: null})), "unreadable");
});

test("no weight with an odd age or number", () => {
    for (const odd of ["35", -1, NaN, Infinity, true, [], {}]) {
        assert.strictEqual(state(answer({age_ms: odd})), "unreadable", String(odd));
        assert.strictEqual(state(answer({seq: odd})), "unreadable", String(odd));
    }
    assert.strictEqual(state(answer({seq: 1.5})), "unreadable");
    assert.strictEqual(state(answer({age_ms: 1.5, seq: 0})), "stable");
    assert.strictEqual(state(answer({age_ms: 0})), "stable");
});

test("what is no answer is unreadable", () => {
    for (const odd of [undefined, null, "", "ok", 1, true, [], {}, [1.234], () => 1]) {
        assert.strictEqual(state(odd), "unreadable", String(odd));
    }
});

test("a failure is offline, with its reason", () => {
    for (const failure of ["timeout", "refused", "http", "invalid"]) {
        const read = reading.interpret({failure: failure});
        assert.strictEqual(read.state, "offline");
        assert.strictEqual(read.reason, failure);
        assert.strictEqual(read.gross, null);
    }
    assert.strictEqual(reading.interpret({failure: "timeout"}).is_net, false);
    const blocked = reading.interpret({failure: "refused", blocked: true});
    assert.strictEqual(blocked.reason, "blocked");
    assert.strictEqual(reading.interpret({failure: {}}).reason, "invalid");
});

test("a failure with a weight is still one", () => {
    assert.strictEqual(state(answer({failure: "timeout"})), "offline");
});

test("of ten thousand odd answers none is sold", () => {
    const values = ODD_WEIGHTS.concat([null, 0, 1, "kg", "ok", ["moving"], ["error"]]);
    values.push(["net_weight"], ["center_of_zero"], "g", -1, 5e-324);
    const good = ["weight", "unit", "info", "age_ms", "seq"];
    let seed = 1;
    const draw = (list) => {
        // The generator of Park and Miller: the same answers at each run.
        seed = (seed * 48271) % 2147483647;
        return list[seed % list.length];
    };
    for (let i = 0; i < 10000; i++) {
        const said = {};
        good.forEach((key) => {
            said[key] = draw(values);
        });
        const read = reading.interpret(said);
        assert.ok(reading.STATES.indexOf(read.state) >= 0);
        if (read.state === "stable") {
            assert.strictEqual(typeof said.weight, "number");
            assert.ok(said.weight > 0 && read.gross > 0);
            assert.ok(said.info === "ok" || said.info[0] === "net_weight");
        } else {
            assert.strictEqual(read.gross, read.state === "empty" ? 0 : null);
        }
    }
});
