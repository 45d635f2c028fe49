odoo.define("beesdoo_welcome_screen.entrance_page", function (require) {
    "use strict";

    var core = require("web.core");
    var EntranceScreen = require("beesdoo_welcome_screen.EntranceScreen");

    /**
     * The templates came with the page: an older copy of them is never mixed with it.
     */
    function open() {
        $(".o_entrance_templates").each(function () {
            core.qweb.add_template($.trim($(this).text()));
        });
        var $connecting = $(".o_entrance_connecting");
        var screen = new EntranceScreen(null, $connecting.text());
        screen.appendTo(document.body).then(function () {
            $connecting.remove();
        });
    }

    $(open);
});
