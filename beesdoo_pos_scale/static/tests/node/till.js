"use strict";

/**
 * What the till's own modules need of Odoo, and no more.
 *
 *     core(decimal_point)      web.core, that translates nothing
 *     models()                 point_of_sale.models: classes that can be extended
 *     parser()                 a barcode parser with the rule of containers
 *     storage()                the window's storages; `tell_tabs(key)` that it was saved
 *     load_till(name, stubs)   a module, see odoo.js
 */
const {load} = require("./odoo.js");

global._ = {
    extend: Object.assign,
    find: (list, is_it) => list.find(is_it),
    filter: (text, is_it) => Array.from(text).filter(is_it),
    result: (object, name) =>
        typeof object[name] === "function" ? object[name]() : object[name],
    str: {
        sprintf: (text, ...values) =>
            values.reduce((said, value) => said.replace("%s", value), text),
    },
};

function core(decimal_point) {
    const _t = (text) => text;
    _t.database = {parameters: {decimal_point: decimal_point || "."}};
    return {_t: _t, _lt: _t};
}

/** As Backbone's extend. */
function extendable(members) {
    class Model {}
    Object.assign(Model.prototype, members);
    Model.extend = function (more) {
        class Extended extends this {}
        Object.assign(Extended.prototype, more);
        Extended.extend = Model.extend;
        return Extended;
    };
    return Model;
}

function models(orderline) {
    return {
        load_fields: () => null,
        load_models: () => null,
        PosModel: extendable({}),
        Order: extendable({}),
        Orderline: extendable(orderline || {}),
    };
}

function parser() {
    const rule = {type: "container", pattern: "27.....{NNDDD}", encoding: "ean13"};
    const match_pattern = (code) => ({match: code.startsWith("27")});
    return {nomenclature: {rules: [rule]}, match_pattern: match_pattern};
}

function storage() {
    const kept = {};
    const listeners = [];
    const one = {
        getItem: (key) => (key in kept ? kept[key] : null),
        setItem: (key, value) => {
            kept[key] = value;
        },
    };
    return {
        localStorage: one,
        sessionStorage: one,
        addEventListener: (name, listener) => listeners.push(listener),
        // Browsers tell all tabs but the one that saved; that one knows already.
        tell_tabs: (key) =>
            listeners.forEach((listener) => listener({key: key, storageArea: one})),
    };
}

function load_till(name, stubs) {
    return load(name, Object.assign({"web.core": core()}, stubs));
}

module.exports = {core, models, parser, storage, load_till};
