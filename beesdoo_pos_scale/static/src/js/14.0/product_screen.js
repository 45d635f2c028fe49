odoo.define("beesdoo_pos_scale.ProductScreen", function (require) {
    "use strict";

    const {_t} = require("web.core");
    const NumberBuffer = require("point_of_sale.NumberBuffer");
    const ProductScreen = require("point_of_sale.ProductScreen");
    const Registries = require("point_of_sale.Registries");
    const scanned_product = require("beesdoo_pos_scale.scanned_product");
    const till_tare = require("beesdoo_pos_scale.till_tare");
    const {useBarcodeReader} = require("point_of_sale.custom_hooks");

    /** Products to weigh go over the scale, however they are chosen, and stay as weighed. */
    const CoopProductScreen = (Screen) =>
        class extends Screen {
            constructor() {
                super(...arguments);
                this.priceExtra = 0;
                useBarcodeReader({container: this._barcodeContainerAction});
            }

            async _clickProduct() {
                this.priceExtra = 0;
                return super._clickProduct(...arguments);
            }

            /** The scale screen shows the price with the options that were chosen. */
            async showPopup(name) {
                const answer = await super.showPopup(...arguments);
                if (name === "ProductConfiguratorPopup" && answer && answer.confirmed) {
                    this.priceExtra = answer.payload.price_extra;
                }
                return answer;
            }

            async showTempScreen(name, props) {
                const more =
                    name === "ScaleScreen" ? {price_extra: this.priceExtra} : {};
                return super.showTempScreen(name, Object.assign(more, props));
            }

            _barcodeProductAction(code) {
                const product = scanned_product.to_weigh(this.env.pos, code);
                if (product) {
                    return this._clickProduct({detail: product});
                }
                return super._barcodeProductAction(...arguments);
            }

            _barcodeContainerAction(code) {
                if (!this.env.pos.has_scale()) {
                    this._barcodeErrorAction(code);
                    return;
                }
                const refusal = till_tare.scan(this.env.pos, code);
                if (refusal) {
                    this.showPopup("ErrorPopup", {title: _t("No tare"), body: refusal});
                }
                this.render();
            }

            _setValue(value) {
                const line = this.currentOrder.get_selected_orderline();
                if (!line || this.state.numpadMode !== "quantity") {
                    super._setValue(...arguments);
                    return;
                }
                const typed = line.judge_typed(value);
                if (typed.refusal) {
                    NumberBuffer.reset();
                    this.showPopup("ErrorPopup", typed.refusal);
                    return;
                }
                super._setValue(typed.value);
                if (typed.is_manual) {
                    line.mark_typed();
                }
            }

            /** Where a line may not be changed, a weighed one is taken back whole. */
            async _showDecreaseQuantityPopup() {
                const order = this.currentOrder;
                const line = order.get_selected_orderline();
                if (!line || !line.weighing) {
                    await super._showDecreaseQuantityPopup(...arguments);
                    return;
                }
                const {confirmed} = await this.showPopup("CoopQuestionPopup", {
                    title: _t("Take this line back?"),
                    lines: [line.get_full_product_name(), line.get_weighing_text()],
                    confirmText: _t("Take back"),
                    cancelText: _t("Cancel"),
                });
                if (confirmed) {
                    const back = line.clone();
                    back.order = order;
                    back.set_quantity(-line.get_quantity(), true);
                    order.add_orderline(back);
                }
            }
        };

    Registries.Component.extend(ProductScreen, CoopProductScreen);

    return CoopProductScreen;
});
