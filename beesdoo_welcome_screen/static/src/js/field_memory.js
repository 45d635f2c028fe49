odoo.define("beesdoo_welcome_screen.FieldMemory", function (require) {
    "use strict";

    var Class = require("web.Class");

    var NOT_TEXT =
        /^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

    /** A text field as it was before somebody wrote into it. */
    var FieldMemory = Class.extend({
        init: function (field) {
            this.field = field;
            this.value = field.value;
            this.caret = _caret(field);
        },

        /** What was written into the field since then. */
        written: function () {
            var now = _caret(this.field);
            var until = now ? now[0] : this.field.value.length;
            return this.field.value.slice(
                this.caret ? this.caret[0] : this.value.length,
                until
            );
        },

        /** Make the field as it was, and tell who listens to it. */
        restore: function () {
            if (this.field.value === this.value) {
                return;
            }
            this.field.value = this.value;
            if (this.caret) {
                this.field.setSelectionRange(this.caret[0], this.caret[1]);
            }
            this.field.dispatchEvent(new Event("input", {bubbles: true}));
        },
    });

    /** Start and end of the selection; undefined where the kind of field has none. */
    function _caret(field) {
        // Fields for numbers and mail addresses answer null.
        return typeof field.selectionStart === "number"
            ? [field.selectionStart, field.selectionEnd]
            : undefined;
    }

    /** Whether this element takes text from the keyboard. */
    FieldMemory.isTextField = function (element) {
        return (
            element.tagName === "TEXTAREA" ||
            (element.tagName === "INPUT" && !NOT_TEXT.test(element.type))
        );
    };

    return FieldMemory;
});
