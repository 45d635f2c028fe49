"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const Pan = load("pan");

function stable(gross) {
    return {state: "stable", gross: gross, is_net: false};
}

function saying(state) {
    return {state: state, gross: state === "empty" ? 0 : null, is_net: false};
}

/** A pan whose 1000 g were just sold on line 7. */
function sold_pan(rule, memory) {
    const pan = new Pan(rule, memory);
    pan.sold(1000, "order 1 line 7");
    return pan;
}

/** Whether the pan may be sold again after it said this, in between. */
function is_free_after(rule, seen) {
    const pan = sold_pan(rule);
    seen.forEach((reading) => pan.see(reading));
    return !pan.blocks(stable(1000), "another line");
}

test("nothing is blocked before anything is sold", () => {
    for (const rule of ["empty", "change", "none"]) {
        assert.strictEqual(new Pan(rule).blocks(stable(1000), "a line"), false);
    }
});

test("the same weight is not sold twice", () => {
    for (const rule of ["empty", "change"]) {
        assert.strictEqual(is_free_after(rule, []), false);
        assert.strictEqual(is_free_after(rule, [stable(1000), stable(1003)]), false);
    }
});

test("the rule none blocks nothing", () => {
    assert.strictEqual(is_free_after("none", []), true);
});

test("an unknown rule is that of change", () => {
    for (const rule of [undefined, null, "", "never", 1]) {
        assert.strictEqual(is_free_after(rule, []), false);
        assert.strictEqual(is_free_after(rule, [saying("moving")]), true);
    }
});

test("an emptied pan is free", () => {
    for (const rule of ["empty", "change"]) {
        assert.strictEqual(is_free_after(rule, [saying("empty")]), true);
        assert.strictEqual(is_free_after(rule, [saying("below_zero")]), true);
    }
});

test("by the rule empty neither movement nor another weight is enough", () => {
    const seen = [saying("moving"), stable(2000), saying("overload")];
    assert.strictEqual(is_free_after("empty", seen), false);
});

test("by the rule change movement or another weight is enough", () => {
    assert.strictEqual(is_free_after("change", [saying("moving")]), true);
    assert.strictEqual(is_free_after("change", [saying("overload")]), true);
    assert.strictEqual(is_free_after("change", [stable(994)]), true);
    assert.strictEqual(is_free_after("change", [stable(1006)]), true);
    assert.strictEqual(is_free_after("change", [stable(1005)]), false);
    assert.strictEqual(is_free_after("change", [stable(995)]), false);
});

test("another weight is free at once, also if the pan was not told before", () => {
    assert.strictEqual(sold_pan("change").blocks(stable(1500), "another"), false);
    assert.strictEqual(sold_pan("empty").blocks(stable(1500), "another"), true);
});

test("what shows nothing of the pan frees nothing", () => {
    const states = ["offline", "silent", "unplugged", "slow", "unreadable", "too_old"];
    const seen = states.concat("unproven", "scale_tare", "not_at_zero").map(saying);
    assert.strictEqual(is_free_after("change", seen), false);
    assert.strictEqual(is_free_after("empty", seen), false);
});

test("the line that was sold may be weighed again", () => {
    const pan = sold_pan("empty");
    assert.strictEqual(pan.blocks(stable(1000), "order 1 line 7"), false);
    assert.strictEqual(pan.blocks(stable(1000), "order 1 line 8"), true);
});

test("no line is not the line that was sold without one", () => {
    for (const none of [null, undefined]) {
        const pan = new Pan("change");
        pan.sold(1000, none);
        assert.strictEqual(pan.blocks(stable(1000), none), true);
        pan.unsold(none);
        assert.strictEqual(pan.blocks(stable(1000), none), true);
    }
});

test("a line taken back frees its weight, another one does not", () => {
    const pan = sold_pan("empty");
    pan.unsold("order 1 line 6");
    assert.strictEqual(pan.blocks(stable(1000), "another"), true);
    pan.unsold("order 1 line 7");
    assert.strictEqual(pan.blocks(stable(1000), "another"), false);
});

test("the last sale counts", () => {
    const pan = sold_pan("change");
    pan.see(saying("empty"));
    pan.sold(2000, "order 1 line 8");
    assert.strictEqual(pan.blocks(stable(2000), "another"), true);
    assert.strictEqual(pan.blocks(stable(2000), "order 1 line 7"), true);
});

/** A memory as localStorage is: texts. */
function storage() {
    let text = "null";
    return {
        load: () => JSON.parse(text),
        save: (sold) => {
            text = JSON.stringify(sold);
        },
    };
}

test("a sale outlives the page", () => {
    const memory = storage();
    sold_pan("change", memory);
    const pan = new Pan("change", memory);
    assert.strictEqual(pan.blocks(stable(1000), "another"), true);
    assert.strictEqual(pan.blocks(stable(1000), "order 1 line 7"), false);
});

test("so does that the pan was emptied", () => {
    const memory = storage();
    sold_pan("change", memory).see(saying("empty"));
    assert.strictEqual(new Pan("change", memory).blocks(stable(1000), "x"), false);
});

test("a memory of something else is no sale", () => {
    for (const odd of [undefined, 5, "x", [], {}, {gross: "1000"}, {gross: -1}]) {
        const pan = new Pan("change", {load: () => odd, save: () => null});
        assert.strictEqual(pan.blocks(stable(1000), "x"), false);
    }
});

test("a memory that fails stops nobody from selling, or from selling twice", () => {
    const fail = () => {
        throw new Error("full");
    };
    const pan = sold_pan("change", {load: fail, save: fail});
    assert.strictEqual(pan.blocks(stable(1000), "another"), true);
    pan.see(saying("empty"));
    assert.strictEqual(pan.blocks(stable(1000), "another"), false);
});
