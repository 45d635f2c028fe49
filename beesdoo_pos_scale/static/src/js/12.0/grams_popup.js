odoo.define("beesdoo_pos_scale.grams_popup", function (require) {
    "use strict";

    var gui = require("point_of_sale.gui");
    var popups = require("beesdoo_pos_scale.popups");

    var BACKSPACE = 8;
    var ENTER = 13;
    var MOST_DIGITS = 12;
    // Milliseconds from the first piece of a code to the next, of a reader that is slow.
    var READER = 500;

    /**
     * Asks for whole grams, for hands, keyboards and barcode readers alike. Odoo's own has
     * a decimal point, which may mean kilograms, and hears no keyboard.
     *
     *     title, hint     in words
     *     check(text)     -> null, or why it is refused: the popup stays
     *     confirm(text)   may be left out
     *     scan(parsed)    -> null if the barcode is the answer, else why it is refused
     */
    var GramsPopup = popups.CoopPopup.extend({
        template: "CoopGramsPopup",
        events: _.extend({}, popups.CoopPopup.prototype.events, {
            "click .input-button": "click_numpad",
        }),

        show: function (options) {
            this.digits = "";
            this.read_at = -Infinity;
            this._super(options);
            this.keypress = this._onKeypress.bind(this);
            $("body").on("keypress", this.keypress);
            this._listen_to_reader();
        },

        close: function () {
            $("body").off("keypress", this.keypress);
            this._super();
        },

        click_numpad: function (event) {
            event.currentTarget.blur();
            this._press(String($(event.currentTarget).data("action")));
        },

        click_confirm: function () {
            if (!this.digits) {
                return;
            }
            var digits = this.digits;
            var refusal = this.options.check(digits);
            if (refusal) {
                this._refuse(refusal);
                return;
            }
            this.gui.close_popup();
            if (this.options.confirm) {
                this.options.confirm(digits);
            }
        },

        _listen_to_reader: function () {
            var on_scan = this._onScan.bind(this);
            this.pos.barcode_reader.set_action_callback({
                container: on_scan,
                error: on_scan,
            });
        },

        _press: function (action) {
            if (action === "clear") {
                this._write("");
            } else if (action === "backspace") {
                this._write(this.digits.slice(0, -1));
            } else {
                this._write(this.digits + action);
            }
        },

        /** More digits than a weight has are refused with it, in words. */
        _write: function (digits) {
            this.digits = digits.slice(0, MOST_DIGITS);
            this.$(".coop-grams-digits").text(this.digits);
            this.$(".coop-popup-refusal").text("").prop("hidden", true);
        },

        _refuse: function (refusal) {
            this._write("");
            this.$(".coop-popup-refusal").text(refusal).prop("hidden", !refusal);
        },

        _onScan: function (parsed) {
            this.read_at = this.pos.scale.now();
            var refusal = this.options.scan(parsed);
            if (refusal) {
                this._refuse(refusal);
            } else {
                this.click_cancel();
            }
        },

        /** Odoo catches the keys of a code, but not all if they come in pieces. */
        _is_of_reader: function () {
            var now = this.pos.scale.now();
            var is_of_reader = now - this.read_at < READER;
            this.read_at = is_of_reader ? now : -Infinity;
            return is_of_reader;
        },

        _onKeypress: function (event) {
            var key = String.fromCharCode(event.which);
            if (this._is_of_reader()) {
                return;
            }
            if (event.which === ENTER && !$(event.target).is("button")) {
                this.click_confirm();
            } else if (/^\d$/.test(key)) {
                this._press(key);
            }
        },

        _onKeydown: function (event) {
            if (event.which === BACKSPACE) {
                this._press("backspace");
            } else {
                this._super.apply(this, arguments);
            }
        },
    });

    gui.define_popup({name: "coop-grams", widget: GramsPopup});

    return GramsPopup;
});
