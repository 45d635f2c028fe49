odoo.define("beesdoo_welcome_screen.IdleDesk", function (require) {
    "use strict";

    var Camera = require("beesdoo_welcome_screen.Camera");
    var Desk = require("beesdoo_welcome_screen.Desk");
    var GuestCounter = require("beesdoo_welcome_screen.GuestCounter");
    var IdleView = require("beesdoo_welcome_screen.IdleView");

    var MINUTE = 60 * 1000;
    var BOARD_EVERY = 5 * MINUTE;

    /**
     * The desk while nobody is there: the board of the day, and the toolbar.
     */
    return Desk.extend({
        events: {
            "click .o_desk_guest": "_onGuest",
            "click .o_desk_camera_button": "_onCamera",
            "click .o_desk_sound": "_onSound",
            "click .o_desk_language": "_onLanguage",
        },

        shortcuts: {g: "_onGuest", c: "_onCamera", s: "_onSound"},

        start: function () {
            var started = this._super();
            this._guests = new GuestCounter(this, this.line);
            this._guests.appendTo(this.$(".o_desk_toasts"));
            return started;
        },

        destroy: function () {
            window.clearInterval(this._boardTimer);
            this._super();
        },

        _onOpened: function (opened) {
            this._refreshedAt = Date.now();
            this._boardTimer = window.setInterval(
                this._refresh.bind(this),
                BOARD_EVERY
            );
            this._super(opened);
            Promise.resolve(Camera.isAvailable()).then(this._offerCamera.bind(this));
        },

        _showIdle: function () {
            this._show(
                new IdleView(
                    this,
                    this._shown({
                        board: this.opened.board,
                        shop: this.opened.shop,
                        leave_url: this.opened.leave_url,
                        hasCamera: this._hasCamera,
                        isCameraOn: this._isCameraOn,
                        isMuted: this.tones.isMuted(),
                    })
                ),
                "idle"
            );
        },

        _redrawIdle: function () {
            if (this.state === "idle") {
                this._showIdle();
            }
        },

        _refreshIfOld: function () {
            if (Date.now() - this._refreshedAt > MINUTE) {
                this._refresh();
            }
        },

        _refresh: function () {
            this._refreshedAt = Date.now();
            var lang = this.languages.code();
            this.line
                .askOnce("/coop/entrance/board", {lang: lang})
                .then(this._onBoard.bind(this, lang), _.noop);
        },

        /**
         * A screen that was opened with another version loads the present one.
         */
        _onBoard: function (lang, board) {
            if (this.isDestroyed() || lang !== this.languages.code()) {
                return;
            }
            var isOther = board.version !== this.opened.board.version;
            if (isOther && this.state === "idle") {
                window.location.reload();
                return;
            }
            board.version = this.opened.board.version;
            this.opened.board = board;
            this._redrawIdle();
        },

        _offerCamera: function (isAvailable) {
            if (isAvailable && !this.isDestroyed()) {
                this._hasCamera = true;
                this._redrawIdle();
            }
        },

        /**
         * The language of the screen, until somebody chooses another.
         */
        _changeLanguage: function (code) {
            this._useLanguages("keep", code);
            this._redrawIdle();
            this._refresh();
        },

        _onLanguage: function (event) {
            this._changeLanguage($(event.currentTarget).data("lang"));
        },

        _onGuest: function () {
            this._guests.count(this.words());
        },

        _onSound: function () {
            this.tones.setMuted(!this.tones.isMuted());
            this._redrawIdle();
        },

        _onCamera: function () {
            if (!this._hasCamera) {
                return;
            }
            this._switchCamera(!this._isCameraOn);
            if (this._isCameraOn) {
                this._camera.start().then(_.noop, this._onNoCamera.bind(this));
            } else {
                this._camera.stop();
            }
        },

        _switchCamera: function (isOn) {
            this._isCameraOn = isOn;
            this.$el.toggleClass("o_desk_has_video", isOn);
            this._redrawIdle();
        },

        _onNoCamera: function (failure) {
            if (failure.reason !== "stopped" && !this.isDestroyed()) {
                this._switchCamera(false);
                this._onTrouble("camera");
            }
        },
    });
});
