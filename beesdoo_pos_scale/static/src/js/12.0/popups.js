odoo.define("beesdoo_pos_scale.popups", function (require) {
    "use strict";

    var PopupWidget = require("point_of_sale.popups");
    var gui = require("point_of_sale.gui");

    var ESCAPE = 27;

    /**
     * Popups of the scale, for hands and keyboards alike.
     *
     *     coop-question    title, lines (of text), confirmText ("": no such button),
     *                      cancelText, cssClass, confirm()
     *     coop-choice      title, list of {id, label, isSelected}, confirm(id)
     */
    var CoopPopup = PopupWidget.extend({
        events: {
            "click button.cancel": "click_cancel",
            "click button.confirm": "click_confirm",
        },

        show: function (options) {
            this._super(options);
            this.keydown = this._onKeydown.bind(this);
            $("body").on("keydown", this.keydown);
        },

        close: function () {
            $("body").off("keydown", this.keydown);
            this._super();
        },

        /** Browsers tell of these keys only here. */
        _onKeydown: function (event) {
            if (event.which === ESCAPE) {
                this.click_cancel();
            }
        },
    });

    var QuestionPopup = CoopPopup.extend({
        template: "CoopQuestionPopup",

        show: function (options) {
            this._super(options);
            this.$("button.cancel").focus();
        },
    });

    var ChoicePopup = CoopPopup.extend({
        template: "CoopChoicePopup",
        events: _.extend({}, CoopPopup.prototype.events, {
            "click .selection-item": "click_item",
        }),

        show: function (options) {
            this._super(options);
            this.$(".selection-item").first().focus();
        },

        click_item: function (event) {
            this.gui.close_popup();
            this.options.confirm($(event.currentTarget).data("id"));
        },
    });

    gui.define_popup({name: "coop-question", widget: QuestionPopup});
    gui.define_popup({name: "coop-choice", widget: ChoicePopup});

    return {CoopPopup: CoopPopup};
});
