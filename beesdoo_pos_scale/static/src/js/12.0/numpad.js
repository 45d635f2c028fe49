odoo.define("beesdoo_pos_scale.Numpad", function (require) {
    "use strict";

    var screens = require("point_of_sale.screens");
    require("beesdoo_pos_scale.typed_quantity");

    screens.OrderWidget.include({
        /** No weight is typed on the keypad, unless the store lets weights be typed. */
        set_value: function (value) {
            var line = this.pos.get_order().get_selected_orderline();
            if (!line || this.numpad_state.get("mode") !== "quantity") {
                this._super.apply(this, arguments);
                return;
            }
            var judged = line.judge_typed(value);
            if (judged.refusal) {
                this.numpad_state.resetValue();
                this.gui.show_popup("error", judged.refusal);
                return;
            }
            this._super(judged.value);
            if (judged.is_manual) {
                line.mark_typed();
            }
        },
    });

    return screens.OrderWidget;
});
