"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const Pan = load("pan");
const Weighing = load("weighing");

const KG = {factor: 1, rounding: 0.001};

/** A weighing that orders by itself after 500 ms. */
function automatic(options) {
    const settings = {auto_add_ms: 500};
    return new Weighing(Object.assign({unit: KG, settings: settings}, options));
}

/** Readings at these times; whether the last one orders by itself. */
function orders_after(one, times, changes) {
    let view = null;
    times.forEach((now) => {
        const said = {state: "stable", gross: 1234, is_net: false, reason: null};
        Object.assign(said, {at: now, fresh_until: now + 700}, changes);
        view = one.update(said);
    });
    return view.auto_order;
}

test("a weight that stands still is ordered after its time, not before", () => {
    const one = automatic();
    assert.strictEqual(orders_after(one, [0, 150, 300, 450]), false);
    assert.strictEqual(orders_after(one, [500]), true);
});

test("it never happens unless the store wants it", () => {
    for (const wait of [0, undefined, null, NaN, -1, "x"]) {
        const one = automatic({settings: {auto_add_ms: wait}});
        assert.strictEqual(orders_after(one, [0, 500, 1000, 1500]), false);
    }
});

test("another weight begins anew", () => {
    const one = automatic();
    orders_after(one, [0, 150, 300, 450]);
    assert.strictEqual(orders_after(one, [500], {gross: 1235}), false);
    assert.strictEqual(orders_after(one, [600, 900], {gross: 1235}), false);
    assert.strictEqual(orders_after(one, [1000], {gross: 1235}), true);
});

test("whatever else the scale says begins anew", () => {
    for (const state of ["moving", "offline", "too_old", "empty"]) {
        const one = automatic();
        orders_after(one, [0, 150, 300, 450]);
        const between = {state: state, gross: null, fresh_until: null};
        assert.strictEqual(orders_after(one, [475], between), false);
        assert.strictEqual(orders_after(one, [500, 900]), false);
        assert.strictEqual(orders_after(one, [1000]), true);
    }
});

test("another tare begins anew", () => {
    const one = automatic();
    orders_after(one, [0, 150, 300, 450]);
    one.set_tare(34);
    assert.strictEqual(orders_after(one, [500, 900]), false);
    assert.strictEqual(orders_after(one, [1000]), true);
});

test("a gap in which nobody looked begins anew", () => {
    const one = automatic();
    assert.strictEqual(orders_after(one, [0, 5000]), false);
    assert.strictEqual(orders_after(one, [5500]), true);
});

test("a clock that jumps back begins anew", () => {
    const one = automatic();
    orders_after(one, [9000, 9150, 9300, 9450]);
    assert.strictEqual(orders_after(one, [100, 400]), false);
    assert.strictEqual(orders_after(one, [600]), true);
});

test("what may not be ordered is not ordered by itself", () => {
    assert.strictEqual(orders_after(automatic({tare: 5000}), [0, 300, 600]), false);
    const pan = new Pan("change");
    pan.sold(1234, "line 1");
    assert.strictEqual(orders_after(automatic({pan: pan}), [0, 300, 600]), false);
});

test("a line weighed again waits until its product was lifted", () => {
    const pan = new Pan("change");
    pan.sold(1234, "line 1");
    const one = automatic({pan: pan, line_id: "line 1"});
    assert.strictEqual(orders_after(one, [0, 300, 600]), false);
    pan.see({state: "moving", gross: null, is_net: false});
    assert.strictEqual(orders_after(one, [700]), true);
});
