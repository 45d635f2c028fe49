odoo.define("beesdoo_pos_scale.desk_view", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var core = require("web.core");
    var words = require("beesdoo_pos_scale.words");

    /**
     * What a scale screen shows, of a desk (see scale_desk.js).
     *
     *     of(desk)  -> {
     *         state, level, icon, title, advice, notice,       words of the state
     *         name, scale_name,
     *         gross, tare, net,      kilograms as text, "–" where there is no weight
     *         tare_name,             where the tare comes from, or ""
     *         quantity,              in the product's unit, as text; "" if that is the net
     *         unit_price, unit_name, amount,      numbers; amount null without a weight
     *         can_order, auto_order, can_take_pan, can_clear_tare,
     *         may_type, can_type,    whether the store lets weights be typed; and now
     *         scales                 [{id, name, is_current}] if there is a choice
     *     }
     */

    var _t = core._t;
    var NONE = "–";
    // The scale fails: a weight may be typed, if the store allows. "unproven" is all that
    // a service without ages says of a scale that is gone.
    var FAILS = [
        "unplugged",
        "silent",
        "slow",
        "unreadable",
        "offline",
        "too_old",
        "unproven",
    ];

    function kilograms(weight) {
        return grams.text(weight, _t.database.parameters.decimal_point) || NONE;
    }

    /** The line as it would be; without a weight, to see the price of one unit. */
    function line_of(desk, quantity) {
        var order = desk.pos.get_order();
        if (desk.options.line) {
            return order.preview_weighing(desk.options.line, quantity);
        }
        return order.preview_product(desk.product, {
            quantity: quantity,
            price_extra: desk.options.price_extra,
        });
    }

    /** Made anew only for another quantity: readings come six times a second. */
    function previewed(desk) {
        var quantity = desk.view.can_order ? desk.view.quantity : null;
        var preview = desk.preview;
        if (!preview || preview.quantity !== quantity) {
            preview = {quantity: quantity, line: line_of(desk, quantity || 1)};
            desk.preview = preview;
        }
        return preview;
    }

    /** Where the unit is not kg, or rounds: what is sold is not quite the net weight. */
    function quantity_of(desk, line) {
        var unit = desk.pos.weight_unit(desk.product);
        if (!desk.view.can_order) {
            return "";
        }
        var is_net =
            unit.factor === 1 &&
            grams.to_grams(desk.view.quantity, unit) === desk.view.net;
        return is_net ? "" : line.get_quantity_str() + " " + line.get_unit().name;
    }

    function prices(desk) {
        var preview = previewed(desk);
        var has_weight = preview.quantity !== null;
        return {
            unit_price: preview.line.get_unit_display_price(),
            unit_name: preview.line.get_unit().name,
            amount: has_weight ? Math.abs(preview.line.get_display_price()) : null,
            quantity: quantity_of(desk, preview.line),
        };
    }

    function weights(desk) {
        return {
            gross: kilograms(desk.view.gross),
            tare: kilograms(desk.view.tare),
            net: kilograms(desk.view.net),
            tare_name: desk.view.tare ? desk.weighing.tare_name : "",
        };
    }

    function choices(desk) {
        var scale = desk.pos.scale;
        var all = scale.scales.map(function (one) {
            return {id: one.id, name: one.name, is_current: one === scale.current()};
        });
        return all.length > 1 ? all : [];
    }

    function actions(desk) {
        var may_type = Boolean(desk.pos.scale.settings.manual_entry);
        return {
            can_order: desk.view.can_order,
            auto_order: desk.view.auto_order,
            can_take_pan: desk.view.gross > 0 && !desk.view.is_net,
            can_clear_tare: desk.view.tare > 0,
            may_type: may_type,
            can_type: may_type && FAILS.indexOf(desk.view.state) >= 0,
            scales: choices(desk),
        };
    }

    function of(desk) {
        return _.extend(
            {
                state: desk.view.state,
                name: desk.product.display_name,
                scale_name: desk.pos.scale.current().name,
                notice: desk.notice,
            },
            words.of(desk.view.state, desk.view.reason),
            weights(desk),
            prices(desk),
            actions(desk)
        );
    }

    return {of: of};
});
