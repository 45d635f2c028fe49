odoo.define("beesdoo_member_card.card_preview", function (require) {
    "use strict";

    var AbstractField = require("web.AbstractField");
    var registry = require("web.field_registry");

    /**
     * Shows the SVG that a text field holds, as a picture: nothing in it can run.
     */
    var CardPreview = AbstractField.extend({
        className: "o_coop_card_preview",
        supportedFieldTypes: ["text"],

        _render: function () {
            this.$el.empty();
            if (!this.value) {
                return;
            }
            $("<img/>")
                .attr({
                    alt: this.string,
                    title: this.string,
                    src: "data:image/svg+xml," + encodeURIComponent(this.value),
                })
                .appendTo(this.$el);
        },
    });

    registry.add("coop_card_preview", CardPreview);

    return CardPreview;
});
