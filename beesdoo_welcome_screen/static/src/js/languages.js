odoo.define("beesdoo_welcome_screen.Languages", function (require) {
    "use strict";

    var Class = require("web.Class");

    var KEPT = "coop_entrance_lang";

    /**
     * The language of the screen, and one that is lent for the time of an answer.
     */
    var Languages = Class.extend({
        /**
         * @param {Object} opened what `/coop/entrance/open` answered
         */
        init: function (opened) {
            this.all = _.map(opened.languages, _.partial(shown, opened.languages));
            this._words = opened.words;
            this._own = opened.lang;
            this._lent = "";
        },

        code: function () {
            return this._lent || this._own;
        },

        /**
         * @returns {String} the code as HTML writes it (BCP 47), e.g. `fr-BE`
         */
        tag: function () {
            return this.code().replace("@", "-").replace(/_/g, "-");
        },

        words: function () {
            return this._words[this.code()];
        },

        keep: function (code) {
            this._own = code;
            this._lent = "";
            try {
                window.localStorage.setItem(KEPT, code);
            } catch (error) {
                // A browser that keeps nothing asks for the language again.
            }
        },

        lend: function (code) {
            this._lent = code;
        },

        takeBack: function () {
            this._lent = "";
        },
    });

    /**
     * A language with its `label`: `FR`, or `FR-BE` where there is another French.
     */
    function shown(all, language) {
        var short = language.code.slice(0, 2);
        var alike = _.filter(all, function (other) {
            return other.code.slice(0, 2) === short;
        });
        var label = alike.length > 1 ? language.code.replace(/_/g, "-") : short;
        return {code: language.code, name: language.name, label: label.toUpperCase()};
    }

    /**
     * @returns {String|null} the language that was chosen on this device
     */
    Languages.kept = function () {
        try {
            return window.localStorage.getItem(KEPT);
        } catch (error) {
            return null;
        }
    };

    return Languages;
});
