odoo.define("beesdoo_pos_scale.second_click", function () {
    "use strict";

    /**
     * A double click on Order closes the scale screen with its first half. The second
     * would press what lies behind it: a product that nobody wants.
     *
     *     ignore(click)    no other click at the same place is heard for a moment
     */

    // Milliseconds: Windows waits so long for the second half of a double click.
    var MOMENT = 500;
    // Pixels that a finger or a mouse moves meanwhile.
    var PLACE = 12;

    function stop_at(first, second) {
        var is_near =
            Math.abs(second.clientX - first.clientX) <= PLACE &&
            Math.abs(second.clientY - first.clientY) <= PLACE;
        if (is_near) {
            second.stopPropagation();
            second.preventDefault();
        }
    }

    function ignore(click) {
        var listener = stop_at.bind(null, {
            clientX: click.clientX,
            clientY: click.clientY,
        });
        document.addEventListener("click", listener, true);
        window.setTimeout(function () {
            document.removeEventListener("click", listener, true);
        }, MOMENT);
    }

    return {ignore: ignore};
});
