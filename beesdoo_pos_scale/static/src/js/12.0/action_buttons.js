odoo.define("beesdoo_pos_scale.action_buttons", function (require) {
    "use strict";

    var core = require("web.core");
    var open_scale = require("beesdoo_pos_scale.open_scale");
    var screens = require("point_of_sale.screens");
    var till_tare = require("beesdoo_pos_scale.till_tare");
    require("beesdoo_pos_scale.grams_popup");
    require("beesdoo_pos_scale.typed_quantity");

    var _t = core._t;

    /** The tare that is remembered for the next products. */
    var TareButton = screens.ActionButtonWidget.extend({
        template: "CoopTareButton",

        get_label: function () {
            return till_tare.label(this.pos.scale);
        },

        button_click: function () {
            this.gui.show_popup("coop-grams", {
                title: _t("Tare of the next products"),
                hint: _t(
                    "What the empty container weighs, in whole grams: 250 for 0.250 kg; " +
                        "0 for no tare. Or scan the container."
                ),
                check: till_tare.type.bind(null, this.pos),
                scan: till_tare.scan.bind(null, this.pos),
                confirm: this.renderElement.bind(this),
                cancel: this.renderElement.bind(this),
            });
        },
    });

    var WeighAgainButton = screens.ActionButtonWidget.extend({
        template: "CoopWeighAgainButton",

        button_click: function () {
            var line = this.pos.get_order().get_selected_orderline();
            var refusal = this.pos.refuse_weigh_again(line);
            if (refusal) {
                this.gui.show_popup("error", refusal);
            } else {
                open_scale.open(this.pos, line.get_product(), line);
            }
        },
    });

    function has_scale() {
        return this.pos.has_scale();
    }

    // The one that is defined last stands first.
    screens.define_action_button({
        name: "coop_weigh_again",
        widget: WeighAgainButton,
        condition: has_scale,
    });
    screens.define_action_button({
        name: "coop_tare",
        widget: TareButton,
        condition: has_scale,
    });

    return {TareButton: TareButton, WeighAgainButton: WeighAgainButton};
});
