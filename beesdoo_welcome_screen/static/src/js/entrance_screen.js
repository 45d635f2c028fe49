odoo.define("beesdoo_welcome_screen.EntranceScreen", function (require) {
    "use strict";

    var AnswerView = require("beesdoo_welcome_screen.AnswerView");
    var IdleDesk = require("beesdoo_welcome_screen.IdleDesk");
    var SearchBox = require("beesdoo_welcome_screen.SearchBox");
    var Visits = require("beesdoo_welcome_screen.Visits");
    var WaitingView = require("beesdoo_welcome_screen.WaitingView");
    var cardCode = require("beesdoo_welcome_screen.card_code");

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
            if (this._banner.kind() === "error") {
                this._banner.hide();
            }
            this._show(new WaitingView(this, {words: this.words()}), "waiting");
        },

        _showAnswer: function (answer) {
            if (document.hidden) {
                this._wipe();
                return;
            }
            var isRepeated = this.state === "answer";
            this._answer = answer;
            this._show(new AnswerView(this, this._shown({
                answer: answer,
                noted: this._visits.noted(),
                seconds: this.opened.settings.seconds,
            })), "answer");
            this._announce(answer);
            if (!isRepeated) {
                this.tones.play(answer.verdict);
            }
        },

        /**
         * A number with a wrong check digit is no card: nobody needs to be asked.
         */
        _showMisread: function (fault) {
            this._visits.forget();
            this._showIdle();
            this._showAnswer(this._misread(fault));
            this._fault = fault;
        },

        _misread: function (fault) {
            var words = this.words();
            var isShort = fault === "too_short";
            return {
                verdict: "card",
                title: words.misread_title,
                sentences: [
                    {
                        text: isShort ? words.misread_short : words.misread,
                        advice: words.misread_advice,
                    },
                ],
                notices: [],
                member: null,
                actions: [],
            };
        },

        _announce: function (answer) {
            var name = answer.member ? answer.member.first_name : "";
            var sentence = answer.sentences.concat(answer.notices)[0];
            var said = [answer.title, name, sentence ? sentence.text : ""];
            this._say(_.compact(said).join(". "));
        },

        _openSearch: function () {
            this._forget();
            this._show(new SearchBox(this, this._shown({
                seconds: this.opened.settings.seconds * SEARCH_STAYS,
            }), this.line), "search");
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
                this._showAnswer(this._misread(this._fault));
            } else {
                this._visits.repeat(code);
            }
        },

        _onAct: function (event) {
            var action = event.data.action;
            var view = this._view;
            var where = {member_id: this._answer.member.id, lang: this.languages.code()};
            this._visits.act(action, where, function (result) {
                view.showDone(result, this._visits.noted());
                this._say(result.refused || this.words().noted.replace("%s", action.label));
            }.bind(this));
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
