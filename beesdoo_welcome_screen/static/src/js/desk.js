odoo.define("beesdoo_welcome_screen.Desk", function (require) {
    "use strict";

    var Banner = require("beesdoo_welcome_screen.Banner");
    var Camera = require("beesdoo_welcome_screen.Camera");
    var KeyReader = require("beesdoo_welcome_screen.KeyReader");
    var Languages = require("beesdoo_welcome_screen.Languages");
    var Line = require("beesdoo_welcome_screen.Line");
    var Tones = require("beesdoo_welcome_screen.Tones");
    var Widget = require("web.Widget");

    var ASK_AGAIN = 10 * 1000;

    /**
     * The frame of the screen: its devices, its connection, one view at a time.
     *
     * Who extends it says what an open desk shows (`_showIdle`) and what a number that
     * was read leads to (`_read`).
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Screen",
        // Keys that are pressed by hand, and the method of each.
        shortcuts: {},

        /**
         * @param {Widget|null} parent
         * @param {String} connecting what is said until the shop has answered
         */
        init: function (parent, connecting) {
            this._super(parent);
            this.connecting = connecting;
            this.state = "connecting";
        },

        start: function () {
            this._startDevices();
            this._banner = new Banner(this);
            this._banner.appendTo(this.$(".o_desk_banners"));
            this._open();
            return this._super();
        },

        destroy: function () {
            window.clearTimeout(this._openTimer);
            if (this.line) {
                this._reader.close();
                this.line.close();
                this._camera.stop();
                this.tones.close();
            }
            this._super();
        },

        /**
         * @returns {Object} the words of the screen in the present language
         */
        words: function () {
            return this.languages.words();
        },

        _startDevices: function () {
            var video = this.$(".o_desk_video")[0];
            this.line = new Line({
                onTrouble: this._onTrouble.bind(this),
                onRestored: this._onRestored.bind(this),
            });
            this.tones = new Tones();
            this._camera = new Camera(video, this._onCode.bind(this, "camera"));
            this._reader = new KeyReader({
                onCode: this._onCode.bind(this, "card"),
                onShortcut: this._onShortcut.bind(this),
            });
            this._reader.listen();
        },

        _open: function () {
            this.line
                .ask("/coop/entrance/open", {lang: Languages.kept()})
                .then(this._onOpened.bind(this), this._onNotOpened.bind(this));
        },

        _onOpened: function (opened) {
            if (this.isDestroyed()) {
                return;
            }
            this.opened = opened;
            this.languages = new Languages(opened);
            this._useLanguages("takeBack");
            this.$(".o_desk_connecting").remove();
            this._showIdle();
            if (this._early) {
                this._onCode(this._early.method, this._early.text);
                this._early = null;
            }
        },

        _onNotOpened: function () {
            this._openTimer = window.setTimeout(this._open.bind(this), ASK_AGAIN);
        },

        /**
         * Put a view in the place of the one that is shown; the focus stays on what is
         * in both.
         *
         * @param {Widget} view
         * @param {String} state
         */
        _show: function (view, state) {
            var id = document.activeElement && document.activeElement.id;
            if (this._view) {
                this._view.destroy();
            }
            this.state = state;
            this._view = view;
            this.$el.attr("data-state", state);
            view.appendTo(this.$(".o_desk_stage")).then(function () {
                var isLost = document.activeElement === document.body;
                if (id && isLost && !view.isDestroyed()) {
                    view.$("#" + id).focus();
                }
            });
        },

        /**
         * @param {Object} more
         * @returns {Object} what each view reads, and `more`
         */
        _shown: function (more) {
            return _.extend(
                {
                    words: this.words(),
                    languages: this.languages.all,
                    lang: this.languages.code(),
                },
                more
            );
        },

        /**
         * Have a sentence read aloud by a screen reader.
         */
        _say: function (text) {
            this.$(".o_desk_live").text(text);
        },

        _useLanguages: function (how, code) {
            this.languages[how](code);
            this.$el.attr("lang", this.languages.tag());
        },

        _onCode: function (method, text) {
            if (this.opened) {
                this._read(text, method);
            } else {
                this._early = {method: method, text: text};
            }
        },

        _onShortcut: function (key) {
            var name = this.shortcuts[key.toLowerCase()];
            if (name && this.opened) {
                this[name]();
            }
        },

        _onTrouble: function (kind) {
            if (this.opened) {
                this._banner.show(kind, this.words(), this.opened.leave_url);
            }
        },

        _onRestored: function () {
            this._banner.hide();
        },
    });
});
