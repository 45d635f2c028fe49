"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const Freshness = load("freshness");

const LIMITS = {max_age_ms: 800, unaged_ms: 30000};

function reading(changes) {
    const good = {state: "stable", gross: 1234, age_ms: 100, seq: 1};
    return Object.assign(good, {is_net: false, reason: null}, changes);
}

/** Of pywebdriver, that tells no age. */
function unaged(changes) {
    return reading(Object.assign({age_ms: null, seq: null}, changes));
}

/** Ask each 150 ms for so long; the last of what is judged. */
function ask_for(freshness, ms, from, said) {
    let judged = null;
    for (let now = from; now <= from + ms; now += 150) {
        judged = freshness.judge(said, now - 10, now);
    }
    return judged;
}

test("a young weight stays what it is", () => {
    const judged = new Freshness(LIMITS).judge(reading(), 1000, 1020);
    assert.strictEqual(judged.state, "stable");
    assert.strictEqual(judged.gross, 1234);
    assert.strictEqual(judged.at, 1020);
    assert.strictEqual(judged.fresh_until, 1700);
});

test("an answer may come within the same millisecond", () => {
    const judged = new Freshness(LIMITS).judge(reading(), 1000, 1000);
    assert.strictEqual(judged.state, "stable");
});

test("the reading given is not changed", () => {
    const said = Object.freeze(reading({age_ms: 5000}));
    assert.strictEqual(new Freshness(LIMITS).judge(said, 0, 10).state, "too_old");
    assert.strictEqual(said.state, "stable");
});

test("the age counts from the question, since the answer may have waited", () => {
    const freshness = new Freshness(LIMITS);
    assert.strictEqual(freshness.judge(reading(), 1000, 1700).state, "stable");
    const late = freshness.judge(reading({seq: 2}), 1000, 1701);
    assert.strictEqual(late.state, "too_old");
    assert.strictEqual(late.gross, null);
    assert.strictEqual(late.fresh_until, null);
});

test("everything that the scale says grows old, not only weights", () => {
    const states = ["empty", "moving", "overload", "below_zero", "not_at_zero"];
    for (const state of states.concat("scale_tare")) {
        const said = reading({state: state, gross: null, age_ms: 801});
        assert.strictEqual(new Freshness(LIMITS).judge(said, 0, 0).state, "too_old");
    }
});

test("what is wrong is told, however old the last weight is", () => {
    for (const state of ["silent", "unplugged", "slow", "unreadable", "offline"]) {
        const said = reading({state: state, gross: null, age_ms: 99999});
        const judged = new Freshness(LIMITS).judge(said, 0, 10);
        assert.strictEqual(judged.state, state);
        assert.strictEqual(judged.fresh_until, null);
    }
});

test("a frame that stands still is too old, whatever age it claims", () => {
    const freshness = new Freshness(LIMITS);
    assert.strictEqual(ask_for(freshness, 750, 0, reading()).state, "stable");
    assert.strictEqual(freshness.judge(reading(), 840, 850).state, "too_old");
    assert.strictEqual(freshness.judge(reading({seq: 2}), 990, 1000).state, "stable");
});

test("failures in between do not make the same frame new", () => {
    const freshness = new Freshness(LIMITS);
    const offline = reading({state: "offline", gross: null, seq: null});
    freshness.judge(reading(), 0, 10);
    ask_for(freshness, 1000, 150, offline);
    assert.strictEqual(freshness.judge(reading(), 1300, 1310).state, "too_old");
});

test("a frame that stands still may not be sold longer than it may be shown", () => {
    const freshness = new Freshness(LIMITS);
    ask_for(freshness, 600, 0, reading({age_ms: 0}));
    const judged = freshness.judge(reading({age_ms: 0}), 740, 750);
    assert.strictEqual(judged.fresh_until, 800);
});

test("a number that goes back is a service started anew: its next weight counts", () => {
    const freshness = new Freshness(LIMITS);
    freshness.judge(reading({seq: 5000}), 0, 10);
    assert.strictEqual(freshness.judge(reading({seq: 1}), 150, 160).state, "too_old");
    assert.strictEqual(freshness.judge(reading({seq: 2}), 300, 310).state, "stable");
});

test("a service started anew on an idle scale counts too", () => {
    const freshness = new Freshness(LIMITS);
    freshness.judge(reading({seq: 5000}), 0, 10);
    freshness.judge(reading({seq: 1}), 150, 160);
    assert.strictEqual(freshness.judge(reading({seq: 1}), 300, 310).state, "stable");
});

test("the dead line of pywebdriver is refused after its time", () => {
    const freshness = new Freshness(LIMITS);
    assert.strictEqual(ask_for(freshness, 30000, 0, unaged()).state, "stable");
    const judged = freshness.judge(unaged(), 30150, 30160);
    assert.strictEqual(judged.state, "unproven");
    assert.strictEqual(judged.gross, null);
    assert.strictEqual(ask_for(freshness, 60000, 30300, unaged()).state, "unproven");
});

test("a weight of pywebdriver counts again once another was seen", () => {
    const freshness = new Freshness(LIMITS);
    ask_for(freshness, 40000, 0, unaged());
    freshness.judge(unaged({state: "moving", gross: null}), 40100, 40110);
    assert.strictEqual(freshness.judge(unaged(), 40200, 40210).state, "stable");
});

test("failures in between do not prove a weight of pywebdriver", () => {
    for (const state of ["offline", "unreadable"]) {
        const freshness = new Freshness(LIMITS);
        ask_for(freshness, 20000, 0, unaged());
        ask_for(freshness, 5000, 20150, unaged({state: state, gross: null}));
        const judged = ask_for(freshness, 6000, 25300, unaged());
        assert.strictEqual(judged.state, "unproven", state);
    }
});

test("a pause proves nothing: the same weight after a minute is unproven", () => {
    const freshness = new Freshness(LIMITS);
    freshness.judge(unaged(), 0, 10);
    assert.strictEqual(freshness.judge(unaged(), 60000, 60010).state, "unproven");
});

test("an empty pan stays empty for as long as it likes", () => {
    const freshness = new Freshness(LIMITS);
    const empty = unaged({state: "empty", gross: 0});
    assert.strictEqual(ask_for(freshness, 90000, 0, empty).state, "empty");
});

test("a service with ages proves a weight for hours", () => {
    const freshness = new Freshness(LIMITS);
    for (let now = 0; now < 100000; now += 200) {
        const judged = freshness.judge(reading({seq: now}), now, now + 5);
        assert.strictEqual(judged.state, "stable");
    }
});

test("a clock that jumps back makes the answer under way too old", () => {
    const freshness = new Freshness(LIMITS);
    assert.strictEqual(freshness.judge(reading(), 5000, 1000).state, "too_old");
    assert.strictEqual(freshness.judge(reading(), 1150, 1160).state, "stable");
});

test("a clock that jumps back gives a dead line no more time", () => {
    const freshness = new Freshness(LIMITS);
    ask_for(freshness, 20000, 1000000, unaged());
    const judged = ask_for(freshness, 10500, 0, unaged());
    assert.strictEqual(judged.state, "unproven");
});

test("a clock that jumps ahead makes a weight too old, never younger", () => {
    const freshness = new Freshness(LIMITS);
    assert.strictEqual(freshness.judge(reading(), 1000, 90000).state, "too_old");
});

test("a clock that is none sells nothing", () => {
    for (const now of [NaN, undefined, null, "x"]) {
        const judged = new Freshness(LIMITS).judge(reading(), 1000, now);
        assert.strictEqual(judged.state, "too_old");
    }
});

test("limits that are none are the usual ones", () => {
    for (const odd of [undefined, null, 0, -5, NaN, Infinity, "x"]) {
        const freshness = new Freshness({max_age_ms: odd, unaged_ms: odd});
        assert.strictEqual(freshness.max_age_ms, 800);
        assert.strictEqual(freshness.unaged_ms, 30000);
    }
    assert.strictEqual(new Freshness().max_age_ms, 800);
});
