"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const ReadingRate = load("reading_rate");

/** Readings each 150 ms for so long; how many came in a second. */
function rate_of(ms, reading) {
    const rate = new ReadingRate();
    let now = 0;
    for (; now < ms; now += 150) {
        rate.add(Object.assign({at: now}, reading(now)));
    }
    return rate.per_second(now);
}

test("each answer of a service without numbers counts", () => {
    const rate = rate_of(9000, () => ({state: "stable", seq: null}));
    assert.ok(rate >= 6.3 && rate <= 6.7, String(rate));
});

test("a frame that is told again is no other one", () => {
    const frame = (now) => ({state: "moving", seq: Math.floor(now / 600)});
    const rate = rate_of(9000, frame);
    assert.ok(rate >= 1.3 && rate <= 2, String(rate));
});

test("what does not come from the scale does not count", () => {
    for (const state of ["offline", "unreadable", "unplugged", "silent", "slow"]) {
        assert.strictEqual(
            rate_of(9000, () => ({state: state, seq: null})),
            0
        );
    }
});

test("it is right soon after it has begun", () => {
    const rate = rate_of(1500, () => ({state: "stable", seq: null}));
    assert.ok(rate >= 6 && rate <= 7, String(rate));
    assert.strictEqual(new ReadingRate().per_second(5000), 0);
});

test("it falls to none when the scale is gone", () => {
    const gone = (now) => ({state: now < 3000 ? "stable" : "silent", seq: now});
    assert.strictEqual(rate_of(9000, gone), 0);
});
