odoo.define("beesdoo_pos_scale.ScaleScreen", function (require) {
    "use strict";

    const NumberBuffer = require("point_of_sale.NumberBuffer");
    const Registries = require("point_of_sale.Registries");
    const ScaleDesk = require("beesdoo_pos_scale.scale_desk");
    const ScaleQuestions = require("beesdoo_pos_scale.scale_questions");
    const ScaleScreen = require("point_of_sale.ScaleScreen");
    const second_click = require("beesdoo_pos_scale.second_click");
    const {useBarcodeReader} = require("point_of_sale.custom_hooks");
    const {useExternalListener} = owl.hooks;

    // Milliseconds: no hand presses Enter so soon after a letter, but every reader does.
    const READER = 500;

    /**
     * The scale screen. Odoo's own resolves to `{weight}`, which it hands to add_product as
     * the quantity; here this is a result of weighing.js, see order.js.
     */
    const CoopScaleScreen = (Screen) => {
        class Extended extends ScaleQuestions(Screen) {
            constructor() {
                super(...arguments);
                this.isDone = false;
                this.lastLetter = performance.now();
                this.desk = new ScaleDesk(this.env.pos, this.props.product, {
                    line: this.props.line,
                    price_extra: this.props.price_extra,
                    on_change: this._onChange.bind(this),
                });
                useExternalListener(document, "keydown", this._onKey);
                useBarcodeReader({container: this._onScan, error: this._onScan}, true);
                // Digits typed here would change the line that is selected behind it.
                NumberBuffer.use({});
            }

            get shown() {
                return this.desk.shown;
            }

            get price() {
                const price = this._money(this.shown.unit_price, "Product Price");
                return price + " / " + this.shown.unit_name;
            }

            get amount() {
                return this.shown.amount === null
                    ? "–"
                    : this._money(this.shown.amount);
            }

            onOrder(event) {
                this.confirm();
                if (this.isDone) {
                    second_click.ignore(event);
                }
            }

            confirm() {
                const result = this.desk.order();
                if (result) {
                    this._finish(result);
                }
            }

            back() {
                if (!this.isDone) {
                    this.isDone = true;
                    super.back();
                }
            }

            takePan() {
                this.desk.take_pan();
            }

            clearTare() {
                this.desk.clear_tare();
            }

            /** Enter orders again, once a finger or a mouse has pressed another button. */
            leaveButton(event) {
                if (event.detail) {
                    document.activeElement.blur();
                }
            }

            /** Odoo's way of reading the scale, and of hearing its keys, are not used. */
            _readScale() {
                this.desk.start();
            }

            _onHotkeys() {
                return undefined;
            }

            willUnmount() {
                super.willUnmount(...arguments);
                this.desk.stop();
            }

            _finish(result) {
                if (!this.isDone) {
                    this.isDone = true;
                    this.props.resolve({confirmed: true, payload: {weight: result}});
                    this.trigger("close-temp-screen");
                }
            }

            _money(number, precision) {
                return this.env.pos.format_currency(number, precision);
            }

            _onChange(shown) {
                if (this.isDone) {
                    return;
                }
                if (shown.auto_order && !this.isAsking) {
                    second_click.ignore_on(this.el.querySelector(".coop-scale-order"));
                    this.confirm();
                }
                this.render();
            }

            _onScan(parsed) {
                if (!this.isAsking) {
                    this.desk.scan(parsed);
                }
            }

            /** A reader types too: its Enter presses no button here. */
            _onKey(event) {
                if (this.isAsking) {
                    return;
                }
                if (event.key === "Escape") {
                    this.back();
                } else if (event.key === "Enter") {
                    this._onEnter(event);
                } else if (/^\S$/.test(event.key)) {
                    this.lastLetter = performance.now();
                    document.activeElement.blur();
                }
            }

            _onEnter(event) {
                const isReader = performance.now() - this.lastLetter < READER;
                const isOnButton = event.target.tagName === "BUTTON";
                if (!event.repeat && !isReader && !isOnButton) {
                    this.confirm();
                }
            }
        }
        Extended.template = "beesdoo_pos_scale.ScaleScreen";
        return Extended;
    };

    Registries.Component.extend(ScaleScreen, CoopScaleScreen);

    return CoopScaleScreen;
});
