odoo.define("beesdoo_pos_scale.ProductScreen", function (require) {
    "use strict";

    var core = require("web.core");
    var open_scale = require("beesdoo_pos_scale.open_scale");
    var scanned_product = require("beesdoo_pos_scale.scanned_product");
    var screens = require("point_of_sale.screens");
    var till_tare = require("beesdoo_pos_scale.till_tare");

    var _t = core._t;

    screens.ProductScreenWidget.include({
        show: function () {
            this._super.apply(this, arguments);
            this.pos.barcode_reader.set_action_callback(
                "container",
                this._onContainer.bind(this)
            );
            this.show_tare();
        },

        click_product: function (product) {
            if (this.pos.is_weighed(product)) {
                open_scale.open(this.pos, product);
            } else {
                this._super.apply(this, arguments);
            }
        },

        /** The button says which tare the next product gets. */
        show_tare: function () {
            if (this.action_buttons && this.action_buttons.coop_tare) {
                this.action_buttons.coop_tare.renderElement();
            }
        },

        _onContainer: function (parsed) {
            if (!this.pos.has_scale()) {
                this.barcode_error_action(parsed);
                return;
            }
            var refusal = till_tare.scan(this.pos, parsed);
            if (refusal) {
                this.gui.show_popup("error", {title: _t("No tare"), body: refusal});
            }
            this.show_tare();
        },
    });

    screens.ScreenWidget.include({
        /** Core would sell one kilogram, or none, that nobody weighed. */
        barcode_product_action: function (code) {
            var product = scanned_product.to_weigh(this.pos, code);
            if (product) {
                open_scale.open(this.pos, product);
            } else {
                this._super.apply(this, arguments);
            }
        },
    });

    screens.ProductCategoriesWidget.include({
        /** Enter in the search box takes the one product that was found: as above. */
        perform_search: function (category, query, buy_result) {
            var found = query
                ? this.pos.db.search_product_in_category(category.id, query)
                : [];
            if (buy_result && found.length === 1 && this.pos.is_weighed(found[0])) {
                this.clear_search();
                open_scale.open(this.pos, found[0]);
            } else {
                this._super.apply(this, arguments);
            }
        },
    });

    return screens.ProductScreenWidget;
});
