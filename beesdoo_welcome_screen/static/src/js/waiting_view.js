odoo.define("beesdoo_welcome_screen.WaitingView", function (require) {
    "use strict";

    var Widget = require("web.Widget");

    /**
     * What is seen while the shop is asked.
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Waiting",
        events: {"click .o_desk_cancel": "_onCancel"},

        init: function (parent, shown) {
            this._super(parent);
            this.shown = shown;
        },

        _onCancel: function () {
            this.trigger_up("desk_done");
        },
    });
});
