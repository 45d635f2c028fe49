"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load_till, models, storage} = require("./till.js");

const KILOGRAM = {factor: 1, rounding: 0.001};

/** A line of a product that is weighed, of 1.234 kg; `till` changes its till. */
function line_of(till) {
    global.window = storage();
    const said = models({
        get_quantity: function () {
            return this.quantity;
        },
        set_quantity: function (quantity) {
            this.quantity = quantity;
        },
        get_product: () => ({}),
        trigger: () => null,
    });
    load_till("typed_quantity", {"point_of_sale.models": said});
    const line = new said.Orderline();
    const settings = {manual_entry: false};
    line.pos = Object.assign(new said.PosModel(), {
        is_weighed: () => true,
        weight_unit: () => KILOGRAM,
        scale: {settings: settings},
    });
    Object.assign(line.pos, till);
    line.quantity = 1.234;
    return line;
}

const MANUAL = {scale: {settings: {manual_entry: true}}};

for (const typed of ["1", "1.234", "2", "-2", "1,5", "+10"]) {
    test("no quantity is typed on a weighed line: " + typed, () => {
        const answer = line_of().judge_typed(typed);
        assert.match(answer.refusal.body, /Weigh again/);
        assert.strictEqual(answer.value, undefined);
    });
}

for (const typed of ["remove", "", null, "0", "0.", "00", "-0."]) {
    test("a weighed line is removed or set to 0: " + typed, () => {
        assert.deepStrictEqual(line_of().judge_typed(typed), {value: typed});
    });
}

for (const [keys, weighed] of [
    [["0", "0.", "0.5"], 1.234],
    [[".", ".5"], 1.234],
    [["", "5"], -1.234],
]) {
    test("what begins with 0 and is refused leaves the weight: " + keys, () => {
        const line = line_of();
        line.quantity = weighed;
        const last = keys.pop();
        keys.forEach((typed) => {
            assert.deepStrictEqual(line.judge_typed(typed), {value: typed});
            line.quantity = 0;
        });
        assert.ok(line.judge_typed(last).refusal);
        assert.strictEqual(line.quantity, weighed);
    });
}

test("+/- makes a return of a weighed line, and back", () => {
    const line = line_of();
    assert.deepStrictEqual(line.judge_typed("-0"), {value: -1.234});
    line.quantity = -1.234;
    assert.deepStrictEqual(line.judge_typed("0"), {value: 1.234});
});

test("a store that lets weights be typed has them marked", () => {
    const line = line_of(MANUAL);
    assert.deepStrictEqual(line.judge_typed("2"), {value: "2", is_manual: true});
    line.quantity = 2;
    line.mark_typed();
    assert.deepStrictEqual(line.weighing, {
        gross: 2000,
        tare: 0,
        net: 2000,
        quantity: 2,
        by: "manual",
        scale: "",
    });
});

test("a product whose unit is no weight is never typed as one", () => {
    const till = Object.assign({weight_unit: () => null}, MANUAL);
    assert.ok(line_of(till).judge_typed("2").refusal);
});

test("other products are typed as ever", () => {
    const line = line_of({is_weighed: () => false});
    assert.deepStrictEqual(line.judge_typed("2"), {value: "2"});
});

test("only a line that is weighed is weighed again", () => {
    const line = line_of();
    assert.strictEqual(line.pos.refuse_weigh_again(line), null);
    assert.match(line.pos.refuse_weigh_again(undefined).body, /Select the line/);
    line.pos.is_weighed = () => false;
    assert.match(line.pos.refuse_weigh_again(line).body, /Select the line/);
});

test("where the law forbids to change lines none is weighed again", () => {
    const line = line_of({disallowLineQuantityChange: () => true});
    assert.match(line.pos.refuse_weigh_again(line).title, /may not be changed/);
});
