odoo.define("beesdoo_welcome_screen.entrance_action", function (require) {
    "use strict";

    var AbstractAction = require("web.AbstractAction");
    var core = require("web.core");
    var EntranceScreen = require("beesdoo_welcome_screen.EntranceScreen");

    var _t = core._t;

    /**
     * The screen within the web client. Its end is the screen's: Odoo destroys both.
     */
    var EntranceAction = AbstractAction.extend({
        start: function () {
            this.screen = new EntranceScreen(this, _t("Connecting to the shop..."));
            return this.screen.appendTo(this.$el);
        },
    });

    core.action_registry.add("coop_entrance", EntranceAction);

    return EntranceAction;
});
