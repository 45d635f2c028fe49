"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {core, load_till, parser} = require("./till.js");

/** A till that keeps the tare it is given. */
function till() {
    const scale = {
        tare: 0,
        tare_name: "",
        set_tare: (tare, name) => Object.assign(scale, {tare: tare, tare_name: name}),
    };
    return {scale: scale, barcode_reader: {barcode_parser: parser()}};
}

function scanned(code, value) {
    return {type: "container", code: code, value: value};
}

const till_tare = load_till("till_tare");
const container = load_till("container");
const scanned_product = load_till("scanned_product");

test("a container's barcode says its weight and its number", () => {
    const read = container.read(scanned("2712345002509", 0.25), parser());
    assert.deepStrictEqual(read, {grams: 250, name: "container 12345"});
});

test("a code of another rule is named by all its digits", () => {
    const read = container.read(scanned("990016", 0.016), parser());
    assert.deepStrictEqual(read, {grams: 16, name: "container 990016"});
});

for (const value of [0, -0.25, NaN, undefined, "0.25"]) {
    test("a container's barcode with this value is no tare: " + value, () => {
        assert.strictEqual(
            container.read(scanned("2712345000000", value), parser()),
            null
        );
    });
}

test("a scanned container is the tare of the next products", () => {
    const pos = till();
    assert.strictEqual(till_tare.scan(pos, scanned("2712345002509", 0.25)), null);
    assert.strictEqual(pos.scale.tare, 250);
    assert.strictEqual(till_tare.label(pos.scale), "Tare 0.250 kg (container 12345)");
});

test("a barcode of a product is no tare, and changes none", () => {
    const pos = till();
    pos.scale.set_tare(250, "typed");
    const product = {type: "product", code: "5400000000010", value: 0};
    assert.match(till_tare.scan(pos, product), /no barcode of a container/);
    assert.strictEqual(pos.scale.tare, 250);
});

test("a tare is typed in whole grams", () => {
    const pos = till();
    assert.strictEqual(till_tare.type(pos, "250"), null);
    assert.deepStrictEqual([pos.scale.tare, pos.scale.tare_name], [250, "typed"]);
});

test("0 takes the tare away", () => {
    const pos = till();
    pos.scale.set_tare(250, "typed");
    assert.strictEqual(till_tare.type(pos, "0"), null);
    assert.strictEqual(till_tare.label(pos.scale), "Tare");
});

for (const text of ["0.25", "0,25", "1.250", "-5", "", "2712345002509"]) {
    test("what may not mean grams is refused: “" + text + "”", () => {
        const pos = till();
        assert.match(till_tare.type(pos, text), /whole grams/);
        assert.strictEqual(pos.scale.tare, 0);
    });
}

test("the tare is written as the language writes it", () => {
    const french = load_till("till_tare", {"web.core": core(",")});
    const pos = till();
    french.type(pos, "250");
    assert.strictEqual(french.label(pos.scale), "Tare 0,250 kg (typed)");
});

for (const [type, value, opens] of [
    ["product", 0, true],
    ["weight", 0, true],
    ["weight", 1.234, false],
    ["price", 0, false],
]) {
    test("a barcode opens the scale screen or not: " + type + " " + value, () => {
        const apples = {};
        const pos = {
            db: {get_product_by_barcode: () => apples},
            is_weighed: () => true,
        };
        const found = scanned_product.to_weigh(pos, {type: type, value: value});
        assert.strictEqual(found, opens ? apples : null);
    });
}

test("products that are not weighed, or not known, are left to Odoo", () => {
    const pos = {db: {get_product_by_barcode: () => ({})}, is_weighed: () => false};
    assert.strictEqual(scanned_product.to_weigh(pos, {type: "product"}), null);
    pos.db.get_product_by_barcode = () => undefined;
    assert.strictEqual(scanned_product.to_weigh(pos, {type: "product"}), null);
});
