"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {Clock} = require("./clock.js");
const {load} = require("./odoo.js");

const Poller = load("poller");

/**
 * A poller of a service that answers after `delay` ms, or never if it is null.
 *
 * `.starts` are the times of the questions, `.told` what was told, `.most` the most
 * questions that were under way at once.
 */
class Till {
    constructor(delay) {
        this.clock = new Clock();
        this.delay = delay;
        this.starts = [];
        this.told = [];
        this.open = 0;
        this.most = 0;
        this.poller = new Poller({
            read: (done) => this.read(done),
            interval: 150,
            now: this.clock.now,
            set_timeout: this.clock.set_timeout,
            on_reading: (answer, sent_at, now) => {
                this.told.push({answer: answer, sent_at: sent_at, now: now});
            },
        });
        this.poller.start();
    }

    read(done) {
        const number = this.starts.push(this.clock.now());
        let is_open = true;
        this.open += 1;
        this.most = Math.max(this.most, this.open);
        const close = () => {
            this.open -= is_open ? 1 : 0;
            is_open = false;
        };
        if (this.delay !== null) {
            this.clock.set_timeout(() => {
                close();
                done(number);
            }, this.delay);
        }
        return close;
    }

    answers() {
        return this.told.map((one) => one.answer);
    }
}

const TIMEOUT = {failure: "timeout"};

test("it asks at once, and then at each interval from start to start", () => {
    const till = new Till(20);
    till.clock.pass(600);
    assert.deepStrictEqual(till.starts, [0, 150, 300, 450, 600]);
    assert.deepStrictEqual(till.answers(), [1, 2, 3, 4]);
    assert.deepStrictEqual(till.told[1], {answer: 2, sent_at: 150, now: 170});
});

test("a slow answer is waited for, and the next question follows at once", () => {
    const till = new Till(400);
    till.clock.pass(1300);
    assert.deepStrictEqual(till.starts, [0, 400, 800, 1200]);
    assert.strictEqual(till.most, 1);
});

test("a service that hangs is told after 600 ms, and asked again", () => {
    const till = new Till(null);
    till.clock.pass(599);
    assert.deepStrictEqual(till.told, []);
    till.clock.pass(1301);
    assert.deepStrictEqual(till.answers(), [TIMEOUT, TIMEOUT, TIMEOUT]);
    assert.deepStrictEqual(till.starts, [0, 600, 1200, 1800]);
});

test("never are two questions under way", () => {
    for (const delay of [0, 1, 149, 150, 151, 599, 600, 601, 1000, 5000, null]) {
        const till = new Till(delay);
        till.clock.pass(20000);
        assert.strictEqual(till.most, 1, "after " + delay);
        assert.ok(till.starts.length > 30);
    }
});

test("an answer that comes late is dropped", () => {
    const till = new Till(700);
    till.clock.pass(1000);
    assert.deepStrictEqual(till.answers(), [TIMEOUT]);
    till.delay = 20;
    till.clock.pass(1000);
    assert.deepStrictEqual(till.answers().slice(0, 3), [TIMEOUT, TIMEOUT, 3]);
    assert.strictEqual(till.answers().indexOf(1), -1);
    assert.strictEqual(till.answers().indexOf(2), -1);
});

test("an answer that comes late is dropped, though the timer rings later still", () => {
    const till = new Till(20);
    till.clock.jump(601);
    till.clock.pass(20);
    assert.deepStrictEqual(till.answers(), [TIMEOUT]);
    till.clock.pass(150);
    assert.deepStrictEqual(till.answers(), [TIMEOUT, 2]);
});

test("an answer given twice is told once", () => {
    const till = new Till(null);
    till.read = (done) => {
        till.clock.set_timeout(() => done("one"), 10);
        till.clock.set_timeout(() => done("two"), 11);
        till.clock.set_timeout(() => done("three"), 200);
    };
    till.clock.pass(605);
    till.told = [];
    till.clock.pass(220);
    assert.deepStrictEqual(till.starts, [0]);
    assert.deepStrictEqual(till.answers(), ["one", "one"]);
});

test("after its end nothing is asked and nothing is told", () => {
    const till = new Till(20);
    till.clock.pass(160);
    till.poller.stop();
    assert.strictEqual(till.open, 0);
    till.clock.pass(5000);
    assert.deepStrictEqual(till.starts, [0, 150]);
    assert.deepStrictEqual(till.answers(), [1]);
});

test("it can be started again, and one that runs is not started twice", () => {
    const till = new Till(20);
    till.poller.start();
    till.poller.stop();
    till.poller.start();
    till.poller.start();
    till.clock.pass(310);
    assert.deepStrictEqual(till.starts, [0, 0, 150, 300]);
    assert.deepStrictEqual(till.answers(), [2, 3]);
    assert.strictEqual(till.most, 1);
});

test("another pace counts at once", () => {
    const till = new Till(20);
    till.clock.pass(30);
    till.poller.pace(500);
    till.clock.pass(500);
    assert.deepStrictEqual(till.starts, [0, 500]);
    till.poller.pace(150);
    till.clock.pass(150);
    assert.deepStrictEqual(till.starts, [0, 500, 650]);
});

test("a pace while an answer is awaited asks no second question", () => {
    const till = new Till(100);
    till.clock.pass(10);
    till.poller.pace(60);
    till.clock.pass(200);
    assert.deepStrictEqual(till.starts, [0, 100, 200]);
    assert.strictEqual(till.most, 1);
});

test("a pace that is none is not taken, and none is too fast", () => {
    const till = new Till(20);
    for (const odd of [NaN, undefined, null, 0, -1, Infinity, "x"]) {
        till.poller.pace(odd);
        assert.strictEqual(till.poller.interval, 150);
    }
    till.poller.pace(1);
    assert.strictEqual(till.poller.interval, 50);
});

test("a clock that jumps back stops nothing", () => {
    const till = new Till(20);
    till.clock.pass(10);
    till.clock.jump(-3600000);
    till.clock.pass(1000);
    assert.ok(till.told.length >= 6);
    assert.strictEqual(till.most, 1);
});

test("a clock that jumps ahead stops nothing", () => {
    const till = new Till(20);
    till.clock.pass(10);
    till.clock.jump(3600000);
    till.clock.pass(1000);
    assert.strictEqual(till.answers()[0].failure, "timeout");
    assert.ok(till.told.length >= 6);
    assert.strictEqual(till.most, 1);
});

test("who listens may stop it", () => {
    const till = new Till(20);
    till.poller.options.on_reading = () => till.poller.stop();
    till.clock.pass(5000);
    assert.deepStrictEqual(till.starts, [0]);
});

test("who listens may fail: the next question is asked all the same", () => {
    const till = new Till(20);
    till.poller.options.on_reading = () => {
        throw new Error("on purpose");
    };
    assert.throws(() => till.clock.pass(20), /on purpose/);
    till.clock.pass(130);
    assert.deepStrictEqual(till.starts, [0, 150]);
});

test("a question that cannot be asked is a failure, and asked again", () => {
    const till = new Till(null);
    till.read = () => {
        throw new Error("no network");
    };
    till.clock.pass(610);
    till.told = [];
    till.clock.pass(300);
    assert.deepStrictEqual(till.answers()[0], {failure: "invalid"});
    assert.ok(till.told.length >= 2);
});
