"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {Clock} = require("./clock.js");
const {load} = require("./odoo.js");

const ORDER = {
    getBoundingClientRect: () => ({left: 800, right: 1200, top: 720, bottom: 780}),
};

/** A page on which Order was clicked; `press` says whether the page hears a click. */
function ordered_page(sell) {
    const clock = new Clock();
    const listeners = new Set();
    global.window = {setTimeout: clock.set_timeout};
    global.document = {
        addEventListener: (name, listener, is_first) => {
            assert.deepStrictEqual([name, is_first], ["click", true]);
            listeners.add(listener);
        },
        removeEventListener: (name, listener) => listeners.delete(listener),
    };
    const second_click = load("second_click");
    if (sell) {
        sell(second_click);
    } else {
        second_click.ignore({clientX: 900, clientY: 750});
    }
    const press = (x, y, screen) => {
        let is_heard = true;
        const stopPropagation = () => {
            is_heard = false;
        };
        const target = {closest: (selector) => (selector === screen ? target : null)};
        const place = {clientX: x, clientY: y, target: target};
        const click = Object.assign(place, {stopPropagation, preventDefault() {}});
        listeners.forEach((listener) => listener(click));
        return is_heard;
    };
    return {clock, listeners, press};
}

test("the second half of a double click presses nothing", () => {
    assert.strictEqual(ordered_page().press(903, 748), false);
});

test("a click on the next product's scale screen is heard at once", () => {
    assert.strictEqual(ordered_page().press(903, 748, ".coop-scale"), true);
});

test("a click elsewhere is heard at once", () => {
    const page = ordered_page();
    assert.strictEqual(page.press(400, 750), true);
    assert.strictEqual(page.press(900, 300), true);
});

test("a later click at the same place is heard, and nothing listens any more", () => {
    const page = ordered_page();
    page.clock.pass(501);
    assert.strictEqual(page.press(900, 750), true);
    assert.strictEqual(page.listeners.size, 0);
});

test("a click on Order just after a weight was added by itself presses nothing", () => {
    const page = ordered_page((second_click) => second_click.ignore_on(ORDER));
    assert.strictEqual(page.press(1190, 725), false);
    assert.strictEqual(page.press(1190, 600), true);
});
