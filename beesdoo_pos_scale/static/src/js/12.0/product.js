odoo.define("beesdoo_pos_scale.Product", function (require) {
    "use strict";

    var models = require("point_of_sale.models");

    models.Product = models.Product.extend({
        /** Only lines know their unit on 12.0; as 14.0's products do. */
        get_unit: function () {
            return window.posmodel.units_by_id[(this.uom_id || [])[0]];
        },
    });

    return models;
});
