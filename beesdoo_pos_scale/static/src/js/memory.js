odoo.define("beesdoo_pos_scale.memory", function () {
    "use strict";

    /**
     * What outlives a page of the till.
     *
     *     memory(storage, key)  -> {load(), save(value)} of a value of JSON, or null
     *
     * `storage` is "localStorage", kept until the browser is cleaned, or
     * "sessionStorage", kept until the tab is closed. A browser that forbids either, or
     * has no room left, remembers nothing: that stops nobody from selling.
     */

    function load(storage, key) {
        try {
            return JSON.parse(window[storage].getItem(key));
        } catch (error) {
            return null;
        }
    }

    function save(storage, key, value) {
        try {
            window[storage].setItem(key, JSON.stringify(value));
        } catch (error) {
            // See above.
        }
    }

    return function (storage, key) {
        return {
            load: load.bind(null, storage, key),
            save: save.bind(null, storage, key),
        };
    };
});
