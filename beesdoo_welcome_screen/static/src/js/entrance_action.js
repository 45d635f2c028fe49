odoo.define("beesdoo_welcome_screen.entrance_action", function (require) {
    "use strict";

    var AbstractAction = require("web.AbstractAction");
    var core = require("web.core");
    var EntranceScreen = require("beesdoo_welcome_screen.EntranceScreen");

    var EntranceAction = AbstractAction.extend({
        start: function () {
            this.screen = new EntranceScreen(this);
            return this.screen.appendTo(this.$el);
        },
    });

    core.action_registry.add("coop_entrance", EntranceAction);

    return EntranceAction;
});
