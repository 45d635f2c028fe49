"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const grams = load("grams");

// As Odoo's uom.uom: how many make 1 kg, and the smallest quantity.
const UNITS = {
    kg: {factor: 1, rounding: 0.001},
    "kg of 14.0": {factor: 1, rounding: 0.01},
    g: {factor: 1000, rounding: 1},
    "g of 12.0": {factor: 1000, rounding: 0.01},
    lb: {factor: 2.20462, rounding: 0.01},
    "lb of 12.0": {factor: 2.20462, rounding: 0.001},
    oz: {factor: 35.274, rounding: 0.01},
    "oz of 12.0": {factor: 35.274, rounding: 0.001},
    ton: {factor: 0.001, rounding: 0.000001},
    "a step of 5 g": {factor: 1, rounding: 0.005},
    "a step of 20 g": {factor: 1, rounding: 0.02},
    "hundred grams": {factor: 10, rounding: 0.01},
};

for (const name of Object.keys(UNITS)) {
    const unit = UNITS[name];

    test("every weight to 5 kg becomes a quantity and back: " + name, () => {
        const tolerance = (unit.rounding * 1000) / unit.factor / 2 + 0.5;
        for (let weight = 0; weight <= 5000; weight++) {
            const back = grams.to_grams(grams.to_quantity(weight, unit), unit);
            assert.ok(Math.abs(back - weight) <= tolerance, weight + " is " + back);
        }
    });

    test("a quantity has no more decimals than its unit: " + name, () => {
        const decimals = Math.ceil(-Math.log10(unit.rounding) - 1e-9);
        for (let weight = 0; weight <= 5000; weight++) {
            const quantity = grams.to_quantity(weight, unit);
            const written = String(quantity.toFixed(decimals));
            assert.strictEqual(quantity, Number(written), weight + " g");
        }
    });

    test("more weight is never less quantity: " + name, () => {
        let before = 0;
        for (let weight = 0; weight <= 5000; weight++) {
            const quantity = grams.to_quantity(weight, unit);
            assert.ok(quantity >= before, weight + " g");
            before = quantity;
        }
    });
}

test("to the gram nothing is lost in kg, g, fine lb and oz", () => {
    for (const name of ["kg", "g", "g of 12.0", "lb of 12.0", "oz", "oz of 12.0"]) {
        for (let weight = 0; weight <= 5000; weight++) {
            const quantity = grams.to_quantity(weight, UNITS[name]);
            assert.strictEqual(grams.to_grams(quantity, UNITS[name]), weight, name);
        }
    }
});

test("a quantity of kg is written as the scale writes it", () => {
    for (let weight = 0; weight <= 30000; weight++) {
        const written = grams.to_quantity(weight, UNITS.kg).toString();
        assert.strictEqual(Number(written).toFixed(3), grams.text(weight));
        assert.ok(written.length <= 6, written);
    }
});

test("half a step is rounded up", () => {
    const unit = UNITS["kg of 14.0"];
    for (let weight = 5; weight <= 30005; weight += 10) {
        const expected = Number(((weight + 5) / 1000).toFixed(2));
        assert.strictEqual(grams.to_quantity(weight, unit), expected, weight + " g");
    }
});

test("the heaviest weight is 999 kg", () => {
    assert.strictEqual(grams.is_weight(999000), true);
    assert.strictEqual(grams.to_quantity(999000, UNITS.kg), 999);
    assert.strictEqual(grams.typed("999000"), 999000);
    assert.strictEqual(grams.is_weight(999001), false);
});

test("no quantity of what is no weight or no unit of weight", () => {
    for (const weight of [null, undefined, NaN, -1, 0.5, "5", Infinity, 999001, true]) {
        assert.strictEqual(grams.to_quantity(weight, UNITS.kg), null);
    }
    const units = [null, undefined, {}, {factor: 1}, {factor: 0, rounding: 1}];
    units.push({factor: 1, rounding: 0}, {factor: "1", rounding: 1}, {factor: NaN});
    for (const unit of units) {
        assert.strictEqual(grams.to_quantity(5, unit), null);
        assert.strictEqual(grams.to_grams(5, unit), null);
        assert.strictEqual(grams.is_unit(unit), false);
    }
});

test("scales say kg, g, lb or oz, in any case", () => {
    assert.strictEqual(grams.from_unit(1.234, "kg"), 1234);
    assert.strictEqual(grams.from_unit(1.234, "Kg"), 1234);
    assert.strictEqual(grams.from_unit(1234, "G"), 1234);
    assert.strictEqual(grams.from_unit(1, "lb"), 454);
    assert.strictEqual(grams.from_unit(16, "OZ"), 454);
    assert.strictEqual(grams.from_unit(-0.1, "kg"), -100);
});

test("each gram that a scale says in kg is that gram", () => {
    for (let weight = 0; weight <= 30000; weight++) {
        assert.strictEqual(grams.from_unit(weight / 1000, "kg"), weight);
        assert.strictEqual(grams.from_unit(weight * 0.001, "kg"), weight);
    }
});

test("no grams of another unit or of what is no number", () => {
    for (const unit of [undefined, null, "", "st", "constructor", 1, ["kg"]]) {
        assert.strictEqual(grams.from_unit(1, unit), null);
    }
    for (const number of [undefined, null, "1", NaN, Infinity, true, [1], {}]) {
        assert.strictEqual(grams.from_unit(number, "kg"), null);
    }
});

test("a tiny weight below zero is zero, not minus zero", () => {
    assert.ok(Object.is(grams.from_unit(-0.0001, "kg"), 0));
});

test("typed weights are whole grams", () => {
    assert.strictEqual(grams.typed("1250"), 1250);
    assert.strictEqual(grams.typed(" 034 "), 34);
    assert.strictEqual(grams.typed("0"), 0);
    const others = ["", " ", "1.25", "1,25", "-5", "+5", "1e3", "0x10", "1 250", "12a"];
    others.push("999001", "5400141234567", null, undefined, 12, "١٢");
    for (const written of others) {
        assert.strictEqual(grams.typed(written), null, String(written));
    }
});

test("a weight is read in kilograms with the decimal point of the language", () => {
    assert.strictEqual(grams.text(1234), "1.234");
    assert.strictEqual(grams.text(5, ","), "0,005");
    assert.strictEqual(grams.text(0), "0.000");
    assert.strictEqual(grams.text(12050, "."), "12.050");
});

test("no weight is not written as 0", () => {
    for (const weight of [null, undefined, NaN, -5, 1.5, "12", Infinity]) {
        assert.strictEqual(grams.text(weight), "");
    }
});
