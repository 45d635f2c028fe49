"use strict";

/**
 * Loads the addon's modules without Odoo.
 *
 *     load(name, stubs)   what the module "beesdoo_pos_scale.<name>" gives
 *
 * Each call loads its own copies. `stubs` are modules by their full name, of Odoo or in
 * the place of the addon's own.
 */
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const ADDON = "beesdoo_pos_scale.";
const SOURCES = path.join(__dirname, "..", "..", "src", "js");

function file_of(name) {
    const file = name.slice(ADDON.length) + ".js";
    const found = ["core", "", "14.0"].map((folder) =>
        path.join(SOURCES, folder, file)
    );
    return found.find((candidate) => fs.existsSync(candidate));
}

function load(name, stubs) {
    const modules = Object.assign({}, stubs);
    const require_module = (wanted) => {
        if (!(wanted in modules)) {
            modules[wanted] = evaluate(wanted, require_module);
        }
        return modules[wanted];
    };
    return require_module(ADDON + name);
}

function evaluate(name, require_module) {
    const file = name.startsWith(ADDON) ? file_of(name) : undefined;
    if (!file) {
        throw new Error("No module " + name + ": give a stub of it.");
    }
    const defined = {};
    global.odoo = {
        define: (defined_name, factory) => {
            defined[defined_name] = factory;
        },
    };
    vm.runInThisContext(fs.readFileSync(file, "utf8"), {filename: file});
    return defined[name](require_module);
}

module.exports = {load: load};
