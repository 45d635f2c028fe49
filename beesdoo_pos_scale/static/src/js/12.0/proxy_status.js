odoo.define("beesdoo_pos_scale.ProxyStatus", function (require) {
    "use strict";

    var chrome = require("point_of_sale.chrome");

    chrome.ProxyStatusWidget.include({
        /** The box is not asked for scales that have a service of their own. */
        set_smart_status: function (status) {
            if (!this.pos.config.coop_scales || !status.drivers) {
                this._super.apply(this, arguments);
                return;
            }
            var drivers = _.extend({}, status.drivers, {scale: {status: "connected"}});
            this._super(_.extend({}, status, {drivers: drivers}));
        },
    });

    return chrome.ProxyStatusWidget;
});
