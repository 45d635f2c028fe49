odoo.define("beesdoo_pos_scale.ScaleScreen", function (require) {
    "use strict";

    var ScaleDesk = require("beesdoo_pos_scale.scale_desk");
    var screens = require("point_of_sale.screens");
    var second_click = require("beesdoo_pos_scale.second_click");

    var ENTER = 13;
    var ESCAPE = 27;
    // Milliseconds. Readers end a code with Enter, and slow ones take their time for it.
    var READER = 500;

    /**
     * One product on the scale. Opened with `product` and, to weigh it again, `line`.
     *
     * Only texts and attributes change while it is open: a button that is drawn anew
     * between press and release is not pressed.
     */
    screens.ScaleScreenWidget.include({
        template: "CoopScaleScreen",
        events: {
            "click .coop-scale-order": "_onOrder",
            "click .coop-scale-back": "_onBack",
            "click button": "_onAnyButton",
        },

        show: function () {
            // Not core's own, which asks the scale through the queue of the proxy.
            screens.ScreenWidget.prototype.show.apply(this, arguments);
            this.line = this.gui.get_current_screen_param("line") || null;
            this.read_at = -Infinity;
            this.desk = new ScaleDesk(this.pos, this.get_product(), {
                line: this.line,
                on_change: this._onChange.bind(this),
            });
            this.renderElement();
            this._draw(this.desk.shown);
            this._listen();
            this.desk.start();
        },

        close: function () {
            this.desk.stop();
            $("body").off("keydown", this.escape_handler);
            // Core takes hotkey_handler away.
            this._super();
        },

        /**
         * Sell what the scale says at this moment; if nothing may be sold, say why.
         *
         * @returns {Boolean} whether it was sold
         */
        order_product: function () {
            var result = this.desk.order();
            if (result) {
                this._sell(result);
            } else {
                this.gui.play_sound("bell");
            }
            return result !== null;
        },

        /** Leave first: the order scrolls to a new line only while it is seen. */
        _sell: function (result) {
            var product = this.get_product();
            var line = this.line;
            this.gui.show_screen(this.next_screen);
            if (line) {
                line.set_weighing(result);
            } else {
                this.pos.get_order().add_product(product, {quantity: result});
            }
        },

        _listen: function () {
            this.hotkey_handler = this._onKeypress.bind(this);
            this.escape_handler = this._onKeydown.bind(this);
            $("body").on("keypress", this.hotkey_handler);
            $("body").on("keydown", this.escape_handler);
            // Every type that has no action of its own ends in "error".
            var on_scan = this._onScan.bind(this);
            this.pos.barcode_reader.reset_action_callbacks();
            this.pos.barcode_reader.set_action_callback({
                container: on_scan,
                error: on_scan,
            });
        },

        _draw: function (shown) {
            this.$el.attr({"data-state": shown.state, "data-level": shown.level});
            this.$(".coop-scale-status > .fa").attr("class", "fa " + shown.icon);
            this._draw_words(shown);
            this._draw_figures(shown);
            this._enable("order", shown.can_order);
            this._enable("tare-pan", shown.can_take_pan);
            this._enable("tare-clear", shown.can_clear_tare);
            this._enable("manual", shown.can_type);
        },

        _draw_words: function (shown) {
            this._write("title", shown.title);
            this._write("advice", shown.advice);
            this._write("notice", shown.notice);
            this._write("scale-name", shown.scale_name);
            this._write("reason", shown.can_order ? "" : shown.title);
            this.$(".coop-scale-notice").prop("hidden", !shown.notice);
        },

        _draw_figures: function (shown) {
            var price = this.format_currency(shown.unit_price, "Product Price");
            var has_amount = shown.amount !== null;
            this._write("gross", shown.gross + " kg");
            this._write("tare", shown.tare + " kg");
            this._write("tare-name", shown.tare_name && "(" + shown.tare_name + ")");
            this._write("net", shown.net + " kg");
            this._write("quantity", shown.quantity);
            this._write("price", price + " / " + shown.unit_name);
            this._write(
                "amount",
                has_amount ? this.format_currency(shown.amount) : "–"
            );
        },

        /** Only what changed: screen readers say again what is written again. */
        _write: function (name, text) {
            var $place = this.$(".coop-scale-" + name);
            if ($place.text() !== text) {
                $place.text(text);
            }
        },

        _enable: function (name, is_possible) {
            this.$(".coop-scale-" + name).prop("disabled", !is_possible);
        },

        _onChange: function (shown) {
            this._draw(shown);
            if (shown.auto_order && !this.gui.has_popup()) {
                second_click.ignore_on(this.$(".coop-scale-order")[0]);
                this.order_product();
            }
        },

        _onOrder: function (event) {
            if (this.order_product()) {
                second_click.ignore(event);
            }
        },

        _onBack: function () {
            this.gui.show_screen(this.previous_screen);
        },

        /** Enter orders again, once a finger or a mouse has pressed another button. */
        _onAnyButton: function (event) {
            if (event.originalEvent && event.originalEvent.detail) {
                event.currentTarget.blur();
            }
        },

        _onScan: function (parsed) {
            this.read_at = this.pos.scale.now();
            return this.desk.scan(parsed);
        },

        _onKeypress: function (event) {
            if (event.which !== ENTER) {
                // Nobody types here: it is the rest of a code that came in pieces.
                this.read_at = this.pos.scale.now();
            } else if (this.pos.scale.now() - this.read_at < READER) {
                event.preventDefault();
            } else if (!this._is_for_others(event)) {
                this.order_product();
            }
        },

        /** Enter presses a button that was reached with Tab; one that is held does nothing. */
        _is_for_others: function (event) {
            var is_held = Boolean(event.originalEvent && event.originalEvent.repeat);
            return is_held || $(event.target).is("button") || this.gui.has_popup();
        },

        _onKeydown: function (event) {
            if (event.which === ESCAPE && !this.gui.has_popup()) {
                this._onBack();
            }
        },
    });

    return screens.ScaleScreenWidget;
});
