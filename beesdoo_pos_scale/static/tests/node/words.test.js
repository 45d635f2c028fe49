"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

/** As Odoo's: translated when it is read. */
function lazy(text) {
    return {toString: () => "<" + text + ">"};
}

const words = load("words", {"web.core": {_lt: lazy}});
const plain = load("words", {"web.core": {_lt: (text) => text}});
const Freshness = load("freshness");
const Weighing = load("weighing");
const reading = load("reading");

const STATES = reading.STATES.concat(
    Freshness.STATES,
    Weighing.STATES,
    Weighing.REFUSALS
);
const REASONS = [
    ["offline", "timeout"],
    ["offline", "refused"],
    ["offline", "http"],
    ["offline", "invalid"],
    ["offline", "blocked"],
    ["tare_too_big", "container_only"],
];
const ALL = REASONS.concat(STATES.map((state) => [state]));

for (const [state, reason] of ALL) {
    const name = [state, reason].join(" ").trim();

    test("there are words, a colour and an icon for: " + name, () => {
        const found = plain.of(state, reason);
        assert.ok(found.title.length > 3 && found.title.length <= 30, found.title);
        assert.ok(/^[A-Z].*[^.]$/.test(found.title), found.title);
        assert.ok(/^[A-Z][^.]*(\d\.\d[^.]*)?\.$/.test(found.advice), found.advice);
        assert.ok(/^fa-[a-z-]+$/.test(found.icon));
        assert.ok(["good", "wait", "bad"].indexOf(found.level) >= 0);
    });
}

test("each state has a title of its own", () => {
    const titles = STATES.map((state) => plain.of(state).title);
    const codes = Array.from(new Set(STATES));
    assert.strictEqual(new Set(titles).size, codes.length);
});

test("only a weight that may be sold is good", () => {
    for (const [state, reason] of ALL) {
        const is_good = plain.of(state, reason).level === "good";
        assert.strictEqual(is_good, state === "stable", state);
    }
});

test("what is wrong with the connection is told apart", () => {
    const reasons = ["timeout", "refused", "http", "blocked"];
    const titles = reasons.map((reason) => plain.of("offline", reason).title);
    assert.strictEqual(new Set(titles).size, 4);
});

test("a reason without words leaves the state's own", () => {
    assert.deepStrictEqual(plain.of("moving", "x"), plain.of("moving"));
    assert.deepStrictEqual(plain.of("moving", null), plain.of("moving"));
});

test("what is unknown is not understood", () => {
    for (const odd of [undefined, null, "", "fine", "constructor", {}, 5]) {
        assert.deepStrictEqual(plain.of(odd), plain.of("unreadable"));
    }
});

test("words are translated when they are read", () => {
    assert.strictEqual(words.of("overload").title, "<Too heavy for the scale>");
});
