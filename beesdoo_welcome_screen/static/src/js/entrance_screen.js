odoo.define("beesdoo_welcome_screen.EntranceScreen", function (require) {
    "use strict";

    var AnswerView = require("beesdoo_welcome_screen.AnswerView");
    var IdleDesk = require("beesdoo_welcome_screen.IdleDesk");
    var SearchBox = require("beesdoo_welcome_screen.SearchBox");
    var Visits = require("beesdoo_welcome_screen.Visits");
    var WaitingView = require("beesdoo_welcome_screen.WaitingView");
    var announcement = require("beesdoo_welcome_screen.announcement");
    var cardCode = require("beesdoo_welcome_screen.card_code");
    var misread = require("beesdoo_welcome_screen.misread");

    // Who looks somebody up needs longer than who reads an answer.
    var SEARCH_STAYS = 3;

    /**
     * The entrance desk: who is at the door, and what they are told.
     */
    return IdleDesk.extend({
        events: _.extend({}, IdleDesk.prototype.events, {
            "click .o_desk_search": "_openSearch",
        }),

        custom_events: _.extend({}, IdleDesk.prototype.custom_events, {
            desk_act: "_onAct",
            desk_done: "_onDone",
            desk_number: "_onNumber",
            desk_person: "_onPerson",
        }),

        shortcuts: _.extend({}, IdleDesk.prototype.shortcuts, {
            "/": "_openSearch",
            escape: "_onEscape",
        }),

        start: function () {
            this._onVisibility = this._onVisibility.bind(this);
            document.addEventListener("visibilitychange", this._onVisibility);
            return this._super();
        },

        destroy: function () {
            document.removeEventListener("visibilitychange", this._onVisibility);
            this._super();
        },

        _startDevices: function () {
            this._super();
            this._visits = new Visits(this.line, {
                onWaiting: this._showWaiting.bind(this),
                onAnswer: this._showAnswer.bind(this),
                onFailed: this._onFailed.bind(this),
            });
        },

        _ask: function (who) {
            if (!this._visits.isAbout(who)) {
                this._forget();
            }
            this._visits.open(who, this.languages.code());
        },

        _read: function (text, method) {
            var read = cardCode.read(text, this.opened.settings.check_digit);
            if (read.fault) {
                this._showMisread(read.fault);
            } else {
                this._ask({number: read.number, method: method});
            }
        },

        _showWaiting: function () {
            this._banner.hidePassing();
            this._say("");
            this._show(new WaitingView(this, {words: this.words()}), "waiting");
        },

        _showAnswer: function (answer) {
            if (document.hidden) {
                this._wipe();
                return;
            }
            var isRepeated = this.state === "answer";
            this._answer = answer;
            var shown = this._shown({
                answer: answer,
                noted: this._visits.noted(),
                seconds: this.opened.settings.seconds,
            });
            this._show(new AnswerView(this, shown), "answer");
            this._say(announcement(answer));
            if (!isRepeated) {
                this.tones.play(answer.verdict);
            }
        },

        /**
         * A number with a wrong check digit is no card: nobody needs to be asked.
         */
        _showMisread: function (fault) {
            this._forget();
            this._showIdle();
            this._showAnswer(misread(fault, this.words()));
            this._fault = fault;
        },

        _openSearch: function () {
            this._forget();
            var seconds = this.opened.settings.seconds * SEARCH_STAYS;
            var shown = this._shown({seconds: seconds});
            this._show(new SearchBox(this, shown, this.line), "search");
        },

        _wipe: function () {
            this._forget();
            this._showIdle();
            this._refreshIfOld();
        },

        /**
         * Nothing of who was there stays in the page or in memory.
         */
        _forget: function () {
            this._visits.forget();
            this._answer = null;
            this._fault = "";
            this._say("");
            this._useLanguages("takeBack");
        },

        /**
         * A language that is chosen beside an answer is for who stands there.
         */
        _changeLanguage: function (code) {
            if (this.state === "idle") {
                this._super(code);
                return;
            }
            this._useLanguages("lend", code);
            if (this._fault) {
                this._showAnswer(misread(this._fault, this.words()));
            } else {
                this._visits.repeat(code);
            }
        },

        _onAct: function (event) {
            var action = event.data.action;
            var view = this._view;
            var where = {
                member_id: this._answer.member.id,
                lang: this.languages.code(),
            };
            this._visits.act(
                action,
                where,
                function (result) {
                    view.showDone(result, this._visits.noted());
                    this._say(
                        result.refused || this.words().noted.replace("%s", action.label)
                    );
                }.bind(this)
            );
        },

        _onDone: function () {
            this._wipe();
        },

        _onNumber: function (event) {
            this._ask({number: event.data.number, method: "search"});
        },

        _onPerson: function (event) {
            this._ask({member_id: event.data.member_id, method: "search"});
        },

        _onEscape: function () {
            if (this._isInUse()) {
                this._wipe();
            }
        },

        _isInUse: function () {
            return Boolean(this.opened) && this.state !== "idle";
        },

        _onFailed: function () {
            this._wipe();
            this._onTrouble("error");
        },

        _onVisibility: function () {
            if (document.hidden && this._isInUse()) {
                this._wipe();
            }
        },
    });
});
