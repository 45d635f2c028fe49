odoo.define("beesdoo_member_card.live_fields", function (require) {
    "use strict";

    var basicFields = require("web.basic_fields");
    var registry = require("web.field_registry");

    // Odoo tells the form what was typed when one leaves the field. These tell it at
    // each pause, so that a preview follows.
    var PAUSE = 400;

    var LiveChar = basicFields.FieldChar.extend({
        DEBOUNCE: PAUSE,
    });

    var LiveText = basicFields.FieldText.extend({
        DEBOUNCE: PAUSE,
    });

    /**
     * A colour as #rrggbb, chosen with the browser's own colour picker.
     */
    var LiveColour = LiveChar.extend({
        className: "o_field_char o_coop_colour",

        _renderEdit: function () {
            this._super.apply(this, arguments);
            this.$input.attr("type", "color");
            this.$input.val(this.value || "#000000");
        },

        _renderReadonly: function () {
            this._super.apply(this, arguments);
            $("<span/>", {class: "o_coop_swatch"})
                .css("background-color", this.value || "")
                .prependTo(this.$el);
        },
    });

    registry
        .add("coop_live_char", LiveChar)
        .add("coop_live_text", LiveText)
        .add("coop_live_colour", LiveColour);

    return {LiveChar: LiveChar, LiveText: LiveText, LiveColour: LiveColour};
});
