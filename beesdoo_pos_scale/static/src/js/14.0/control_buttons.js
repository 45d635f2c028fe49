odoo.define("beesdoo_pos_scale.control_buttons", function (require) {
    "use strict";

    const {_t} = require("web.core");
    const NumberBuffer = require("point_of_sale.NumberBuffer");
    const PosComponent = require("point_of_sale.PosComponent");
    const ProductScreen = require("point_of_sale.ProductScreen");
    const Registries = require("point_of_sale.Registries");
    const till_tare = require("beesdoo_pos_scale.till_tare");

    /** A button beside the keypad. It keeps no focus: a barcode reader presses Enter. */
    class ScaleButton extends PosComponent {
        onClick() {
            this.el.blur();
            this.press();
        }

        onKey(event) {
            if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                this.onClick();
            }
        }
    }

    /** The tare that is remembered for the next products. */
    class CoopTareButton extends ScaleButton {
        get label() {
            return till_tare.label(this.env.pos.scale);
        }

        async press() {
            const {pos} = this.env;
            await this.showPopup("CoopGramsPopup", {
                title: _t("Tare of the next products"),
                hint: _t(
                    "What the empty container weighs, in whole grams: 250 for 0.250 kg; " +
                        "0 for no tare. Or scan the container."
                ),
                check: till_tare.type.bind(null, pos),
                scan: till_tare.scan.bind(null, pos),
            });
            this.render();
        }
    }
    CoopTareButton.template = "beesdoo_pos_scale.TareButton";

    class CoopWeighAgainButton extends ScaleButton {
        async press() {
            const order = this.env.pos.get_order();
            const line = order && order.get_selected_orderline();
            const refusal = this.env.pos.refuse_weigh_again(line);
            if (refusal) {
                await this.showPopup("ErrorPopup", refusal);
                return;
            }
            const {confirmed, payload} = await this.showTempScreen("ScaleScreen", {
                product: line.get_product(),
                line: line,
            });
            if (confirmed) {
                line.set_weighing(payload.weight);
                NumberBuffer.reset();
            }
        }
    }
    CoopWeighAgainButton.template = "beesdoo_pos_scale.WeighAgainButton";

    function has_scale() {
        return this.env.pos.has_scale();
    }

    for (const component of [CoopTareButton, CoopWeighAgainButton]) {
        Registries.Component.add(component);
        ProductScreen.addControlButton({component: component, condition: has_scale});
    }

    return {CoopTareButton, CoopWeighAgainButton};
});
