odoo.define("beesdoo_welcome_screen.KeyCatcher", function (require) {
    "use strict";

    var Class = require("web.Class");
    var FieldMemory = require("beesdoo_welcome_screen.FieldMemory");

    /**
     * Finds the text field that a key writes into.
     *
     * Keyboards of Android may not say which key was pressed: what it wrote is read from
     * the focused field. Where none has the focus, an invisible one takes it, without
     * making the keyboard on the screen appear.
     */
    return Class.extend({
        /** The field that has, or now gets, what this key writes; or undefined. */
        fieldOf: function (event) {
            if (FieldMemory.isTextField(event.target)) {
                return event.target;
            }
            return event.key === "Unidentified" ? this._catch() : undefined;
        },

        close: function () {
            if (this.input) {
                this.input.remove();
            }
        },

        _catch: function () {
            if (!this.input) {
                this.input = this._createInput();
            }
            document.body.appendChild(this.input);
            this.input.focus({preventScroll: true});
            return this.input;
        },

        _createInput: function () {
            var input = document.createElement("input");
            input.className = "o_coop_key_catcher";
            input.autocomplete = "off";
            input.tabIndex = -1;
            input.setAttribute("inputmode", "none");
            input.style.cssText =
                "position: fixed; width: 1px; height: 1px; opacity: 0; pointer-events: none";
            return input;
        },
    });
});
