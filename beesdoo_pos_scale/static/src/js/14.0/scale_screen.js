odoo.define("beesdoo_pos_scale.ScaleScreen", function (require) {
    "use strict";

    const {_t} = require("web.core");
    const NumberBuffer = require("point_of_sale.NumberBuffer");
    const Registries = require("point_of_sale.Registries");
    const ScaleDesk = require("beesdoo_pos_scale.scale_desk");
    const ScaleScreen = require("point_of_sale.ScaleScreen");
    const {useBarcodeReader} = require("point_of_sale.custom_hooks");
    const {useExternalListener} = owl.hooks;

    // Milliseconds: no hand presses Enter so soon after a letter, but every reader does.
    const READER = 300;

    /**
     * The scale screen. Odoo's own resolves to `{weight}`, which it hands to add_product as
     * the quantity; here this is a result of weighing.js, see order.js.
     */
    const CoopScaleScreen = (Screen) => {
        class Extended extends Screen {
            constructor() {
                super(...arguments);
                this.isAsking = false;
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

            async askTare() {
                await this._ask("CoopGramsPopup", {
                    title: _t("Tare"),
                    hint: _t(
                        "What the empty container weighs, in whole grams: 250 for 0.250 kg. " +
                            "Or scan the container."
                    ),
                    check: this.desk.type_tare.bind(this.desk),
                    scan: this.desk.scan.bind(this.desk),
                });
            }

            async askWeight() {
                let typed = null;
                const answer = await this._ask("CoopGramsPopup", {
                    title: _t("Weight typed by hand"),
                    hint: _t(
                        "The gross weight that another scale shows, in whole grams: " +
                            "1250 for 1.250 kg."
                    ),
                    check: (text) => {
                        typed = this.desk.type_weight(text);
                        return typed.refusal;
                    },
                    scan: this.desk.scan.bind(this.desk),
                });
                if (answer.confirmed && (await this._isRight(typed))) {
                    this._finish(typed.result);
                }
            }

            async askScale() {
                const list = this.shown.scales.map((scale) => ({
                    id: scale.id,
                    label: scale.name,
                    item: scale.id,
                    isSelected: scale.is_current,
                }));
                const title = _t("Which scale?");
                const answer = await this._ask("CoopChoicePopup", {title, list});
                if (answer.confirmed) {
                    this.desk.choose(answer.payload);
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

            async _isRight(typed) {
                const answer = await this._ask("CoopQuestionPopup", {
                    title: _t("Weight typed by hand"),
                    lines: [typed.question],
                    confirmText: _t("Sell this weight"),
                    cancelText: _t("Back"),
                });
                return answer.confirmed;
            }

            async _ask(popup, props) {
                this.isAsking = true;
                try {
                    return await this.showPopup(popup, props);
                } finally {
                    this.isAsking = false;
                }
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
                } else if (event.key.length === 1 && event.key !== " ") {
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
