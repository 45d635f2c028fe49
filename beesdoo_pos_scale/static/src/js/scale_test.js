odoo.define("beesdoo_pos_scale.scale_test", function (require) {
    "use strict";

    var AbstractAction = require("web.AbstractAction");
    var core = require("web.core");
    var ScaleGauge = require("beesdoo_pos_scale.ScaleGauge");

    var _t = core._t;

    /**
     * The page "Test the scale": what each scale of a point of sale says right now.
     *
     * The action's `params` are `scales`, a list of `{name, url}`, and the `settings` of
     * the point of sale. It opens as a dialog, and asks nothing once that is closed.
     */
    var ScaleTest = AbstractAction.extend({
        className: "o_scale_test",

        init: function (parent, action) {
            this._super.apply(this, arguments);
            this.params = action.params || {};
        },

        start: function () {
            var started = this._super.apply(this, arguments);
            _.each(this.params.scales, this._addGauge.bind(this));
            return started;
        },

        renderButtons: function ($footer) {
            $("<button/>", {type: "button", class: "btn btn-primary"})
                .text(_t("Close"))
                .on("click", this._onClose.bind(this))
                .appendTo($footer);
        },

        _addGauge: function (scale) {
            var gauge = new ScaleGauge(this, scale, this.params.settings || {});
            gauge.appendTo(this.$el);
        },

        _onClose: function () {
            this.do_action({type: "ir.actions.act_window_close"});
        },
    });

    core.action_registry.add("coop_scale_test", ScaleTest);

    return ScaleTest;
});
