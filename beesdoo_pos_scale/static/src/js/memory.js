odoo.define("beesdoo_pos_scale.memory", function () {
    "use strict";

    /**
     * What outlives a page of the till.
     *
     *     memory(storage, key)  -> {load(), save(value)} of a value of JSON, or null, and
     *                              on_change(fn): `fn` is told what another tab saves
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

    function on_change(storage, key, changed) {
        window.addEventListener("storage", function (event) {
            if (event.key === key && event.storageArea === window[storage]) {
                changed(load(storage, key));
            }
        });
    }

    return function (storage, key) {
        return {
            load: load.bind(null, storage, key),
            save: save.bind(null, storage, key),
            on_change: on_change.bind(null, storage, key),
        };
    };
});
