"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load_till, models, storage} = require("./till.js");

const RESULT = {gross: 1250, tare: 16, net: 1234, quantity: 1.234, by: "scale"};

/** Odoo's order, as far as lines are added and removed. */
const ORDER = {
    add_product: function (product, options) {
        const line = new this.pos.said.Orderline();
        Object.assign(line, {pos: this.pos, order: this, product: product, id: 5});
        Object.assign(line, {quantity: options.quantity}, options.extras);
        this.options = options;
        this.orderlines.push(line);
        this.selected = line;
    },
    get_selected_orderline: function () {
        return this.selected;
    },
    get_last_orderline: function () {
        return this.orderlines[this.orderlines.length - 1];
    },
    remove_orderline: function (line) {
        this.orderlines.splice(this.orderlines.indexOf(line), 1);
    },
};
const LINE = {
    get_quantity: function () {
        return this.quantity;
    },
    set_quantity: function (quantity) {
        this.quantity = quantity;
    },
    export_as_JSON: function () {
        return {qty: this.quantity};
    },
    init_from_JSON: function (json) {
        this.quantity = json.qty;
    },
    can_be_merged_with: () => true,
};

/** An order of a till whose pan writes down what is sold. */
function order_of() {
    global.window = storage();
    const said = models(LINE);
    said.Order = said.Order.extend(ORDER);
    load_till("order", {"point_of_sale.models": said});
    const pos = new said.PosModel();
    const sold = [];
    pos.said = said;
    pos.scale = {
        current: () => ({name: "Vegetables"}),
        pan: {
            sold: (gross, key) => sold.push(["sold", gross, key]),
            unsold: (key) => sold.push(["unsold", key]),
        },
    };
    const order = Object.assign(new said.Order(), {pos: pos, uid: "00001-001-0001"});
    pos.get_order = () => order;
    return Object.assign(order, {orderlines: [], sold: sold});
}

test("a weighing stands on the line that was added, and is sold", () => {
    const order = order_of();
    order.add_product({}, {quantity: RESULT, price_extra: 0});
    const line = order.get_last_orderline();
    assert.strictEqual(line.quantity, 1.234);
    assert.deepStrictEqual(line.weighing, Object.assign({scale: "Vegetables"}, RESULT));
    assert.deepStrictEqual(
        [order.options.merge, order.options.price_extra],
        [false, 0]
    );
    assert.deepStrictEqual(order.sold, [["sold", 1250, "00001-001-0001 5"]]);
});

test("other products are added as ever", () => {
    const order = order_of();
    order.add_product({}, {quantity: 2});
    assert.deepStrictEqual(order.options, {quantity: 2});
    assert.strictEqual(order.get_last_orderline().weighing, null);
});

test("a weight may be sold again once its line is removed", () => {
    const order = order_of();
    order.add_product({}, {quantity: RESULT});
    order.remove_orderline(order.get_last_orderline());
    assert.deepStrictEqual(order.sold[1], ["unsold", "00001-001-0001 5"]);
});

test("a preview is a line of no order, and sells nothing", () => {
    const order = order_of();
    const line = order.preview_product({}, {quantity: 1.234});
    assert.strictEqual(line.quantity, 1.234);
    assert.deepStrictEqual([order.orderlines, order.sold], [[], []]);
    assert.strictEqual(order.get_selected_orderline(), undefined);
});

test("a weighed line is merged with none", () => {
    const order = order_of();
    order.add_product({}, {quantity: RESULT});
    order.add_product({}, {quantity: 2});
    const [weighed, other] = order.orderlines;
    assert.ok(!weighed.can_be_merged_with(other));
    assert.ok(!other.can_be_merged_with(weighed));
});

test("a line is stored and restored in kilograms", () => {
    const order = order_of();
    order.add_product({}, {quantity: RESULT});
    const line = order.get_last_orderline();
    const json = line.export_as_JSON();
    assert.deepStrictEqual(json, {
        qty: 1.234,
        weight_gross: 1.25,
        weight_tare: 0.016,
        weight_net: 1.234,
        weighed_by: "scale",
        weighed_on: "Vegetables",
    });
    const restored = new order.pos.said.Orderline();
    restored.init_from_JSON(json);
    assert.deepStrictEqual(restored.weighing, line.weighing);
});

test("a line with another quantity is no longer as it was weighed", () => {
    const order = order_of();
    order.add_product({}, {quantity: RESULT});
    const line = order.get_last_orderline();
    line.set_quantity(2);
    assert.deepStrictEqual(line.export_as_JSON(), {qty: 2});
    assert.strictEqual(line.get_weighing_text(), "");
    line.set_quantity(-1.234);
    assert.match(line.get_weighing_text(), /^Gross 1.250 − tare 0.016 = net 1.234 kg$/);
});

test("a line that is weighed again keeps its sign", () => {
    const order = order_of();
    order.add_product({}, {quantity: RESULT});
    const line = order.get_last_orderline();
    line.set_quantity(-1.234);
    line.set_weighing(Object.assign({}, RESULT, {net: 1000, quantity: 1}));
    assert.strictEqual(line.quantity, -1);
    assert.strictEqual(order.sold.length, 2);
});

test("a typed weight names no scale, and says that it was typed", () => {
    const order = order_of();
    order.add_product({}, {quantity: Object.assign({}, RESULT, {by: "manual"})});
    const line = order.get_last_orderline();
    assert.strictEqual(line.weighing.scale, "");
    assert.match(line.get_manual_text(), /by hand/);
});
