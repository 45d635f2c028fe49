odoo.define("beesdoo_pos_scale.ProxyStatus", function (require) {
    "use strict";

    const ProxyStatus = require("point_of_sale.ProxyStatus");
    const Registries = require("point_of_sale.Registries");

    /** The box is not asked for scales that have a service of their own. */
    const CoopProxyStatus = (Base) =>
        class extends Base {
            _setStatus(status) {
                if (!this.env.pos.config.coop_scales || !status.drivers) {
                    super._setStatus(...arguments);
                    return;
                }
                const scale = {status: "connected"};
                const drivers = Object.assign({}, status.drivers, {scale: scale});
                super._setStatus(Object.assign({}, status, {drivers: drivers}));
            }
        };

    Registries.Component.extend(ProxyStatus, CoopProxyStatus);

    return CoopProxyStatus;
});
