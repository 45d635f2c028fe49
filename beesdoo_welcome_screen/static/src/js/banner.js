odoo.define("beesdoo_welcome_screen.Banner", function (require) {
    "use strict";

    var Widget = require("web.Widget");

    /**
     * What is wrong with the connection. It stands above the screen, never on it.
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Banner",

        /**
         * @param {String} kind `offline`, `expired`, `error` or `camera`
         * @param {Object} words
         * @param {Boolean} isStaff whether people have to log in again by themselves
         */
        show: function (kind, words, isStaff) {
            var resumes = isStaff ? words.expired_staff : words.expired_desk;
            var sentences = {
                offline: words.offline,
                expired: resumes,
                error: words.error,
                camera: words.camera_failed,
            };
            this._kind = kind;
            this.$(".o_desk_banner_text").text(sentences[kind]);
            this.$(".o_desk_log_in")
                .text(words.log_in)
                .prop("hidden", kind !== "expired");
            this.$el.prop("hidden", false);
        },

        hide: function () {
            this._kind = "";
            this.$el.prop("hidden", true);
        },

        /**
         * Somebody goes on: what does not last is history.
         */
        hidePassing: function () {
            if (this._kind === "error" || this._kind === "camera") {
                this.hide();
            }
        },
    });
});
