odoo.define("beesdoo_pos_scale.scale_model", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var core = require("web.core");
    var models = require("point_of_sale.models");
    var TillScale = require("beesdoo_pos_scale.till_scale");
    var Weighing = require("beesdoo_pos_scale.weighing");

    /**
     * What the point of sale knows of its scales.
     *
     *     pos.scale                            see till_scale.js
     *     pos.has_scale()
     *     pos.is_weighed(product)              whether it is to be weighed at this till
     *     pos.weight_unit(product)             its unit as grams.js knows units; null if
     *                                          it is not sold by weight
     *     pos.new_weighing(product, line)      see weighing.js; `line` if weighed again;
     *                                          has besides `tare_name`, in words
     *     pos.with_scale(result)               a result of weighing.js, and besides
     *                                          `scale`: the name of the scale that said it
     *
     * A till whose scale is set up as Odoo's own, without one of ours, asks the service
     * that Odoo found.
     */

    var _t = core._t;
    var PosModel = models.PosModel.prototype;
    // What else needs Odoo's box, on either series.
    var BOX_USES = [
        "iface_print_via_proxy",
        "iface_scan_via_proxy",
        "iface_customer_facing_display",
        "iface_cashdrawer",
        "iface_payment_terminal",
    ];

    models.load_fields("product.product", ["container_tare"]);
    models.load_models(
        [
            {
                model: "coop.pos.scale",
                fields: ["name", "url"],
                condition: function (pos) {
                    return has_own_scales(pos.config);
                },
                domain: function (pos) {
                    return [["id", "in", pos.config.scale_ids]];
                },
                loaded: use_own_scales,
            },
        ],
        {after: "pos.config"}
    );

    /** Odoo weighs if its own setting says so, but looks for a box because of it. */
    function use_own_scales(pos, scales) {
        var needs_box = BOX_USES.some(function (use) {
            return pos.config[use];
        });
        pos.config.coop_scales = scales;
        pos.config.iface_electronic_scale = scales.length > 0;
        pos.config.use_proxy = Boolean(pos.config.use_proxy && needs_box);
    }

    function has_own_scales(config) {
        return Boolean(config.scale_ids && config.scale_ids.length);
    }

    /** Where Odoo looks for the box (devices.js), for as long as it has not found it. */
    function expected_host(config) {
        var protocol = window.location.protocol;
        var host = config.proxy_ip;
        if (!host) {
            return "http://localhost:8069";
        }
        var url = host.indexOf("//") < 0 ? protocol + "//" + host : host;
        var has_port = url.indexOf(":", 6) >= 0;
        return has_port ? url : url + (protocol === "https:" ? ":443" : ":8069");
    }

    models.PosModel = models.PosModel.extend({
        after_load_server_data: function () {
            this.scale = new TillScale({
                config_id: this.config.id,
                settings: this._scale_settings(),
                scales: this._scales(),
            });
            this.scale.start();
            return PosModel.after_load_server_data.apply(this, arguments);
        },

        destroy: function () {
            if (this.scale) {
                this.scale.stop();
            }
            return PosModel.destroy.apply(this, arguments);
        },

        has_scale: function () {
            return Boolean(this.scale && this.scale.current());
        },

        is_weighed: function (product) {
            return Boolean(product.to_weight) && this.has_scale();
        },

        weight_unit: function (product) {
            var kilogram = this.units_by_id[(this.config.weight_uom_id || [])[0]];
            var unit = product.get_unit();
            if (!kilogram || !unit || unit.category_id[0] !== kilogram.category_id[0]) {
                return null;
            }
            return {
                factor: unit.factor / kilogram.factor,
                rounding: this._quantity_rounding(unit),
            };
        },

        new_weighing: function (product, line) {
            var tare = this._tare_of(product, line);
            var weighing = new Weighing({
                unit: this.weight_unit(product),
                settings: this.scale.settings,
                pan: this.scale.pan,
                tare: tare.grams,
                line_id: line && line.weighing_key(),
            });
            weighing.tare_name = tare.name;
            return weighing;
        },

        with_scale: function (result) {
            var scale = result.by === "manual" ? null : this.scale.current();
            return _.extend({scale: scale ? scale.name : ""}, result);
        },

        /** As set_quantity of a line rounds, on both series. */
        _quantity_rounding: function (unit) {
            var decimals = this.dp["Product Unit of Measure"];
            return Math.max(unit.rounding || 1, Math.pow(10, -decimals));
        },

        /** A tare that somebody set wins; else what the line had, or its product has. */
        _tare_of: function (product, line) {
            if (this.scale.tare) {
                return {grams: this.scale.tare, name: this.scale.tare_name};
            }
            var weighed = line && line.get_weighing();
            if (weighed && weighed.tare) {
                return {grams: weighed.tare, name: _t("as before")};
            }
            var own = grams.from_unit(product.container_tare, "kg");
            return {grams: own, name: own ? _t("of this product") : ""};
        },

        _scale_settings: function () {
            var config = this.config;
            return {
                pan_rule: config.scale_pan_rule,
                auto_add_ms: config.scale_auto_add_ms,
                manual_entry: config.scale_manual_entry,
                max_age_ms: config.scale_max_age_ms,
                unaged_ms: config.scale_unaged_seconds * 1000,
            };
        },

        _scales: function () {
            if (has_own_scales(this.config)) {
                return this.config.coop_scales;
            }
            return this.config.iface_electronic_scale ? [this._box_scale()] : [];
        },

        _box_scale: function () {
            var self = this;
            return {
                id: 0,
                name: _t("Scale of this till"),
                url: function () {
                    return self.proxy.host || expected_host(self.config);
                },
            };
        },
    });

    return models;
});
