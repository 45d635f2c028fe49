"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {core, load_till, models} = require("./till.js");

/** As field_utils.parse.float of 14.0 reads under fr_BE, nl_BE, nl... */
function parse(text) {
    return Number(text.split(".").join("").replace(",", "."));
}

/** 14.0's line of Debian's 14.0, and of one that is mended. */
const AS_RELEASED = (value) => parse(String(value));
const MENDED = (value) => (typeof value === "number" ? value : parse(String(value)));

function line_of(read) {
    const said = models({
        set_quantity: function (quantity, keep_price) {
            this.quantity = quantity === "remove" ? "removed" : read(quantity);
            this.keep_price = keep_price;
        },
        set_discount: function (discount) {
            this.discount = read(discount);
        },
    });
    load_till("quantity", {"web.core": core(","), "point_of_sale.models": said});
    return new said.Orderline();
}

for (const [name, read] of [
    ["as released", AS_RELEASED],
    ["mended", MENDED],
]) {
    for (const number of [1.234, 0.016, 1000, 1234.567, -0.484, 0, 12, 0.0005]) {
        test("14.0 " + name + " sells the number itself: " + number, () => {
            const line = line_of(read);
            line.set_quantity(number);
            assert.strictEqual(line.quantity, number);
            line.set_discount(number);
            assert.strictEqual(line.discount, number);
        });
    }

    test("14.0 " + name + " reads what the keypad typed as before", () => {
        const line = line_of(read);
        line.set_quantity("1,5");
        assert.strictEqual(line.quantity, 1.5);
    });

    test("14.0 " + name + " removes lines and keeps prices as before", () => {
        const line = line_of(read);
        line.set_quantity("remove", "keep");
        assert.deepStrictEqual([line.quantity, line.keep_price], ["removed", "keep"]);
    });
}

test("what computing leaves behind is not typed", () => {
    const line = line_of(AS_RELEASED);
    line.set_quantity(0.1 + 0.2);
    assert.strictEqual(line.quantity, 0.3);
    line.set_quantity(1e-7);
    assert.strictEqual(line.quantity, 0);
});
