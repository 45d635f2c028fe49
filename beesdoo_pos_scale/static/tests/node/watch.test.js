"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {Clock} = require("./clock.js");
const {load} = require("./odoo.js");

/**
 * A scale that is watched: `.said` answers each question after 20 ms, or never if it is
 * null; `.heard` is what is told of it.
 */
class Scale {
    constructor(said) {
        this.clock = new Clock();
        this.said = said;
        this.heard = [];
        this.asked = [];
        global.window = {
            performance: {now: this.clock.now},
            setTimeout: this.clock.set_timeout,
        };
        const transport = {read: (...args) => this.read(...args)};
        this.Watch = load("watch", {"beesdoo_pos_scale.transport": transport});
        this.watch = new this.Watch({
            url: "http://127.0.0.1:8069",
            interval: 150,
            max_age_ms: 800,
            unaged_ms: 30000,
            on_reading: (reading) => this.heard.push(reading),
        });
        this.watch.start();
    }

    read(url, timeout_ms, done) {
        this.asked.push([url, timeout_ms]);
        if (this.said) {
            this.clock.set_timeout(() => done(this.said), 20);
        }
        return () => null;
    }

    last() {
        return this.heard[this.heard.length - 1];
    }
}

const WEIGHT = {weight: 1.234, unit: "kg", info: "ok"};

test("each answer is told as a judged reading", () => {
    const scale = new Scale(Object.assign({age_ms: 100, seq: 1}, WEIGHT));
    scale.clock.pass(20);
    assert.deepStrictEqual(scale.heard, [
        {
            state: "stable",
            gross: 1234,
            age_ms: 100,
            seq: 1,
            is_net: false,
            reason: null,
            at: 20,
            fresh_until: 700,
        },
    ]);
    assert.deepStrictEqual(scale.asked, [["http://127.0.0.1:8069", 600]]);
    assert.strictEqual(scale.Watch.now(), 20);
});

test("a service that hangs is offline within a second", () => {
    const scale = new Scale(Object.assign({age_ms: 100, seq: 1}, WEIGHT));
    scale.clock.pass(20);
    scale.said = null;
    scale.clock.pass(750);
    assert.strictEqual(scale.last().state, "offline");
    assert.strictEqual(scale.last().reason, "timeout");
});

test("a scale that says the same frame is too old within a second", () => {
    const scale = new Scale(Object.assign({age_ms: 100, seq: 1}, WEIGHT));
    scale.clock.pass(1000);
    assert.strictEqual(scale.last().state, "too_old");
});

test("a dead line of pywebdriver is unproven after 30 seconds", () => {
    const scale = new Scale(WEIGHT);
    scale.clock.pass(30000);
    assert.strictEqual(scale.last().state, "stable");
    scale.clock.pass(500);
    assert.strictEqual(scale.last().state, "unproven");
});

test("it can be slowed down and stopped", () => {
    const scale = new Scale(WEIGHT);
    scale.watch.pace(500);
    scale.clock.pass(1600);
    assert.strictEqual(scale.heard.length, 4);
    scale.watch.stop();
    scale.clock.pass(1600);
    assert.strictEqual(scale.heard.length, 4);
});

test("the dead line of pywebdriver is sold once at most", () => {
    const scale = new Scale(WEIGHT);
    const Pan = load("pan");
    const Weighing = load("weighing");
    const pan = new Pan("change");
    let sold = 0;
    scale.watch.on_reading = (reading) => {
        pan.see(reading);
        const unit = {factor: 1, rounding: 0.001};
        const weighing = new Weighing({unit: unit, settings: {}, pan: pan});
        weighing.update(reading);
        const result = weighing.result(scale.clock.now());
        if (result) {
            sold += 1;
            pan.sold(result.gross, "line " + sold);
        }
    };
    scale.clock.pass(120000);
    assert.strictEqual(sold, 1);
});
