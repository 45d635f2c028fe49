odoo.define("beesdoo_welcome_screen.Visits", function (require) {
    "use strict";

    var Class = require("web.Class");
    var drawKey = require("beesdoo_welcome_screen.draw_key");

    /**
     * Who is at the door: the newest question wins, answers to older ones are dropped.
     */
    return Class.extend({
        /**
         * @param {Line} line
         * @param {Object} heard `onWaiting()`, `onAnswer(answer)`, `onFailed(error)`
         */
        init: function (line, heard) {
            this._line = line;
            this._heard = heard;
            this._turn = 0;
            this._visit = null;
        },

        /**
         * Ask about a card or a member. The same card again is the same visit.
         *
         * @param {Object} who `method` and either `number` or `member_id`
         * @param {String} lang
         */
        open: function (who, lang) {
            var former = this.isAbout(who) ? this._visit : {key: drawKey(), noted: []};
            this._visit = {who: who, key: former.key, noted: former.noted};
            this._heard.onWaiting();
            this._ask(lang);
        },

        /**
         * Ask again about who is there, in another language.
         */
        repeat: function (lang) {
            if (this._visit) {
                this._ask(lang);
            }
        },

        /**
         * @param {Object} who
         * @returns {Boolean} whether who is there holds this card
         */
        isAbout: function (who) {
            var visit = this._visit;
            return Boolean(visit && who.number) && visit.who.number === who.number;
        },

        /**
         * Forget who was there; what is still under way will not be shown.
         */
        forget: function () {
            this._turn += 1;
            this._visit = null;
        },

        /**
         * @returns {Object[]} the actions of this visit that can be undone
         */
        noted: function () {
            return this._visit ? this._visit.noted : [];
        },

        /**
         * Do one of the actions that the answer offered.
         *
         * @param {Object} action `code`, `label`, `undo`
         * @param {Object} where `member_id`, `lang`
         * @param {Function} onDone gets `refused` and `actions`, while the visit lasts
         */
        act: function (action, where, onDone) {
            var question = _.extend({code: action.code}, where);
            var asked = this._line.ask("/coop/entrance/act", question);
            this._listen(
                asked,
                function (result) {
                    if (!result.refused) {
                        this._note(action);
                    }
                    onDone(result);
                }.bind(this)
            );
        },

        _note: function (action) {
            var noted = _.filter(this._visit.noted, function (other) {
                return other.undo !== action.code;
            });
            this._visit.noted = action.undo ? noted.concat([action]) : noted;
        },

        _ask: function (lang) {
            this._turn += 1;
            var visit = this._visit;
            var question = _.extend({lang: lang, key: visit.key}, visit.who);
            var asked = this._line.ask("/coop/entrance/answer", question);
            this._listen(asked, this._heard.onAnswer);
        },

        _listen: function (asked, onDone) {
            var turn = this._turn;
            var whileNewest = function (tell) {
                return function (result) {
                    if (turn === this._turn) {
                        tell(result);
                    }
                }.bind(this);
            }.bind(this);
            asked.then(whileNewest(onDone), whileNewest(this._heard.onFailed));
        },
    });
});
