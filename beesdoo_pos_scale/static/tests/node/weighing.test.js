"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const Pan = load("pan");
const Weighing = load("weighing");

const KG = {factor: 1, rounding: 0.001};

/** A judged reading of now = 1000. */
function reading(changes) {
    const good = {state: "stable", gross: 1234, age_ms: 35, seq: 1};
    Object.assign(good, {is_net: false, reason: null, at: 1000, fresh_until: 1700});
    return Object.assign(good, changes);
}

function weighing(options) {
    return new Weighing(Object.assign({unit: KG, settings: {}}, options));
}

/** What is shown of this reading. */
function view_of(changes, options) {
    return weighing(options).update(reading(changes));
}

test("a stable weight may be ordered", () => {
    assert.deepStrictEqual(view_of({}, {tare: 34}), {
        state: "stable",
        reason: null,
        gross: 1234,
        tare: 34,
        net: 1200,
        quantity: 1.2,
        is_net: false,
        can_order: true,
        auto_order: false,
    });
});

test("its result is what was shown", () => {
    const one = weighing({tare: 34});
    one.update(reading());
    const expected = {gross: 1234, tare: 34, net: 1200, quantity: 1.2, by: "scale"};
    assert.deepStrictEqual(one.result(1100), expected);
});

test("before the first reading nothing may be ordered", () => {
    const one = weighing();
    assert.strictEqual(one.view().state, "connecting");
    assert.strictEqual(one.view().can_order, false);
    assert.strictEqual(one.view().gross, null);
    assert.strictEqual(one.result(1000), null);
    assert.strictEqual(one.tare_from_pan(), null);
});

const STATES = load("reading").STATES.concat(load("freshness").STATES);
for (const state of STATES.filter((name) => name !== "stable")) {
    test("nothing may be ordered when it is " + state, () => {
        const one = weighing();
        const view = one.update(reading({state: state, gross: null, reason: "why"}));
        assert.strictEqual(view.state, state);
        assert.strictEqual(view.reason, "why");
        assert.strictEqual(view.can_order, false);
        assert.strictEqual(view.quantity, null);
        assert.strictEqual(one.result(1000), null);
        assert.strictEqual(one.tare_from_pan(), null);
    });
}

test("a weight that was not judged may not be ordered", () => {
    const odd = [{at: undefined}, {fresh_until: undefined}, {fresh_until: null}];
    for (const changes of odd.concat({at: undefined, fresh_until: undefined})) {
        assert.strictEqual(view_of(changes).state, "too_old");
        assert.strictEqual(view_of(changes).quantity, null);
    }
});

test("a weight that is none may not be ordered", () => {
    for (const gross of [null, undefined, NaN, -5, 0, "1234", 1.5, true, 1e9]) {
        const view = view_of({gross: gross});
        assert.strictEqual(view.can_order, false, String(gross));
        assert.strictEqual(view.quantity, null);
    }
});

test("the result is gone when its time is over, or before it came", () => {
    const one = weighing();
    one.update(reading());
    assert.ok(one.result(1000));
    assert.ok(one.result(1700));
    for (const now of [1701, 999, -1, NaN, undefined]) {
        assert.strictEqual(one.result(now), null);
    }
});

test("a tare that is not less than the weight is refused", () => {
    for (const tare of [1234, 1235, 5000]) {
        const view = view_of({}, {tare: tare});
        assert.strictEqual(view.state, "tare_too_big");
        assert.strictEqual(view.can_order, false);
        assert.strictEqual(view.net, null);
        assert.strictEqual(view.quantity, null);
    }
    assert.strictEqual(view_of({}, {tare: 1233}).net, 1);
});

test("a container that lies there alone is told from a wrong tare", () => {
    assert.strictEqual(view_of({}, {tare: 1234}).reason, "container_only");
    assert.strictEqual(view_of({}, {tare: 1239}).reason, "container_only");
    assert.strictEqual(view_of({}, {tare: 1240}).reason, null);
});

test("a tare of the scale and one of the till are one too many", () => {
    const view = view_of({is_net: true}, {tare: 34});
    assert.strictEqual(view.state, "tare_twice");
    assert.strictEqual(view.can_order, false);
    assert.strictEqual(view.quantity, null);
});

test("the net weight of the scale is marked", () => {
    const one = weighing();
    assert.strictEqual(one.update(reading({is_net: true})).is_net, true);
    const expected = {gross: 1234, tare: 0, net: 1234, quantity: 1.234};
    expected.by = "scale_net";
    assert.deepStrictEqual(one.result(1000), expected);
});

test("a quantity that is rounded to none is too light", () => {
    const unit = {factor: 1, rounding: 0.01};
    assert.strictEqual(view_of({gross: 4}, {unit: unit}).state, "too_light");
    assert.strictEqual(view_of({gross: 4}, {unit: unit}).quantity, null);
    assert.strictEqual(view_of({gross: 5}, {unit: unit}).quantity, 0.01);
});

test("what is not sold by weight is not weighed", () => {
    for (const unit of [null, undefined, {}, {factor: 0, rounding: 1}]) {
        assert.strictEqual(weighing({unit: unit}).view().state, "wrong_unit");
        const view = view_of({}, {unit: unit});
        assert.strictEqual(view.state, "wrong_unit");
        assert.strictEqual(view.can_order, false);
    }
});

test("what was sold is not sold again, also by a second touch", () => {
    const pan = new Pan("change");
    const one = weighing({pan: pan});
    one.update(reading());
    const result = one.result(1000);
    pan.sold(result.gross, "line 1");
    assert.strictEqual(one.result(1001), null);
    assert.strictEqual(one.view().state, "already_sold");
    assert.strictEqual(weighing({pan: pan}).update(reading()).can_order, false);
});

test("the line that was sold may be weighed again", () => {
    const pan = new Pan("change");
    pan.sold(1234, "line 1");
    assert.strictEqual(view_of({}, {pan: pan, line_id: "line 1"}).can_order, true);
    assert.strictEqual(view_of({}, {pan: pan, line_id: "line 2"}).can_order, false);
});

test("a tare is a whole weight, and another one stays as it was", () => {
    const one = weighing({tare: 34});
    one.update(reading());
    for (const odd of [-1, 1.5, NaN, null, undefined, "50", 1e9, true]) {
        assert.strictEqual(one.set_tare(odd), false);
        assert.strictEqual(one.view().tare, 34);
    }
    assert.strictEqual(one.set_tare(50), true);
    assert.strictEqual(one.view().net, 1184);
    assert.strictEqual(one.set_tare(0), true);
    assert.strictEqual(one.view().net, 1234);
    assert.strictEqual(weighing({tare: "34"}).view().tare, 0);
});

test("what lies there becomes the tare", () => {
    const one = weighing();
    one.update(reading({gross: 80}));
    assert.strictEqual(one.tare_from_pan(1100), 80);
    assert.strictEqual(one.view().state, "tare_too_big");
    assert.strictEqual(one.view().reason, "container_only");
    assert.strictEqual(one.update(reading({gross: 580})).net, 500);
});

test("an old weight, or a net one, becomes no tare", () => {
    const one = weighing();
    one.update(reading({gross: 80}));
    assert.strictEqual(one.tare_from_pan(1701), null);
    one.update(reading({gross: 80, is_net: true}));
    assert.strictEqual(one.tare_from_pan(1100), null);
    assert.strictEqual(one.view().tare, 0);
});

test("a typed weight is gross, and marked", () => {
    const one = weighing({tare: 50, settings: {manual_entry: true}});
    const expected = {gross: 1250, tare: 50, net: 1200, quantity: 1.2, by: "manual"};
    assert.deepStrictEqual(one.manual(1250), expected);
});

test("a typed weight is refused in so many ways", () => {
    const allowed = {manual_entry: true};
    assert.strictEqual(weighing().manual(1250), "not_allowed");
    for (const odd of [0, -1, 1.5, NaN, null, "1250", 1e9]) {
        assert.strictEqual(weighing({settings: allowed}).manual(odd), "not_a_weight");
    }
    const heavy = weighing({settings: allowed, tare: 1250});
    assert.strictEqual(heavy.manual(1250), "tare_too_big");
    const unit = {factor: 1, rounding: 0.01};
    const light = weighing({settings: allowed, unit: unit});
    assert.strictEqual(light.manual(4), "too_light");
    const piece = weighing({settings: allowed, unit: null});
    assert.strictEqual(piece.manual(1250), "wrong_unit");
});

test("every state and refusal that it gives is in its lists", () => {
    const given = ["connecting", "already_sold", "tare_too_big", "tare_twice"];
    given.push("too_light", "wrong_unit");
    assert.deepStrictEqual(Weighing.STATES.slice().sort(), given.sort());
    const refused = ["not_allowed", "not_a_weight", "tare_too_big", "too_light"];
    refused.push("wrong_unit");
    assert.deepStrictEqual(Weighing.REFUSALS.slice().sort(), refused.sort());
});
