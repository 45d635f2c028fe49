odoo.define("beesdoo_welcome_screen.AnswerView", function (require) {
    "use strict";

    var Widget = require("web.Widget");
    var core = require("web.core");
    var Countdown = require("beesdoo_welcome_screen.Countdown");

    var ACTIONS = "beesdoo_welcome_screen.Actions";

    /**
     * The answer to a card: it stands for some seconds, then asks to be wiped.
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Answer",
        events: {
            "click .o_desk_act": "_onAct",
            "click .o_desk_undo": "_onUndo",
            "click .o_desk_done": "_onDone",
            click: "_onUsed",
            focusin: "_onUsed",
        },

        /**
         * @param {Widget} parent
         * @param {Object} shown `answer`, `words`, `languages`, `lang`, `seconds` and
         *     `noted`, the actions of this visit that can be undone
         */
        init: function (parent, shown) {
            this._super(parent);
            this.shown = _.extend({refused: "", isBusy: false}, shown);
        },

        start: function () {
            this._renderActions();
            this._fitHeight();
            this._fitName();
            this._countdown = new Countdown(this.shown.seconds, {
                onTick: this._tellSeconds.bind(this),
                onEnd: this._onDone.bind(this),
            });
            return this._super();
        },

        destroy: function () {
            if (this._countdown) {
                this._countdown.stop();
            }
            this.shown = null;
            this._super();
        },

        /**
         * Show what became of an action.
         *
         * @param {Object} result `refused` and the `actions` that are offered now
         * @param {Object[]} noted the actions that can be undone now
         */
        showDone: function (result, noted) {
            this.shown.isBusy = false;
            this.shown.refused = result.refused;
            this.shown.noted = noted;
            this.shown.answer.actions = result.actions;
            this._renderActions();
            this._countdown.restart();
        },

        /**
         * Who has much to read gets it smaller, before anything has to be scrolled.
         */
        _fitHeight: function () {
            var verdict = this.$(".o_desk_verdict")[0];
            var room = this.$(".o_desk_content")[0].clientHeight;
            this.$el.toggleClass("o_desk_dense", verdict.scrollHeight > room);
        },

        /**
         * A long first name is written smaller, on one line.
         */
        _fitName: function () {
            var name = this.$(".o_desk_first")[0];
            if (name && name.scrollWidth > name.clientWidth) {
                var size = parseFloat(window.getComputedStyle(name).fontSize);
                var fitting = (size * name.clientWidth) / name.scrollWidth;
                name.style.fontSize = Math.floor(fitting) + "px";
            }
        },

        _renderActions: function () {
            var $actions = this.$(".o_desk_actions");
            var hadFocus = $actions.has(document.activeElement).length;
            $actions.html(core.qweb.render(ACTIONS, {shown: this.shown}));
            // Not "Undo": who presses Enter twice does not want that.
            if (hadFocus) {
                this.$(".o_desk_done").focus();
            }
        },

        _tellSeconds: function (left, seconds) {
            var text = this.shown.words.cleared_in.replace("%s", Math.ceil(left));
            this.$(".o_desk_seconds").text(text);
            var scale = "scaleX(" + (left / seconds).toFixed(3) + ")";
            this.$(".o_desk_bar").css("transform", scale);
        },

        _act: function (action) {
            if (this.shown.isBusy) {
                return;
            }
            this.shown.isBusy = true;
            this._renderActions();
            this.trigger_up("desk_act", {action: action});
        },

        _onAct: function (event) {
            this._act(this.shown.answer.actions[$(event.currentTarget).data("index")]);
        },

        /**
         * Not by the second touch of a double one: it was meant for what stood there.
         */
        _onUndo: function (event) {
            if (event.originalEvent && event.originalEvent.detail > 1) {
                return;
            }
            var noted = this.shown.noted[$(event.currentTarget).data("index")];
            this._act({code: noted.undo, label: noted.label});
        },

        _onDone: function () {
            this.trigger_up("desk_done");
        },

        _onUsed: function () {
            if (!this.isDestroyed()) {
                this._countdown.restart();
            }
        },
    });
});
