odoo.define("beesdoo_welcome_screen.EntranceScreen", function (require) {
    "use strict";

    var Widget = require("web.Widget");

    return Widget.extend({template: "beesdoo_welcome_screen.Screen"});
});
