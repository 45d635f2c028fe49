odoo.define("beesdoo_welcome_screen.entrance_page", function (require) {
    "use strict";

    var ajax = require("web.ajax");
    var core = require("web.core");
    var EntranceScreen = require("beesdoo_welcome_screen.EntranceScreen");

    $(function () {
        var templates = "/beesdoo_welcome_screen/static/src/xml/entrance.xml";
        ajax.loadXML(templates, core.qweb).then(function () {
            new EntranceScreen(null).appendTo(document.body);
        });
    });
});
