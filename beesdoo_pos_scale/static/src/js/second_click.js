odoo.define("beesdoo_pos_scale.second_click", function () {
    "use strict";

    /**
     * A double click on Order closes the scale screen with its first half. The second
     * would press what lies behind it: a product that nobody wants. So would a click on
     * Order at the moment in which the weight is added by itself.
     *
     *     ignore(click)       no other click at this place is heard for a moment
     *     ignore_on(button)   nor one where this button is now
     *
     * On a scale screen every click is heard: the one that is closing sells no more, and
     * one that was opened since is for the next product.
     */

    // Milliseconds: Windows waits so long for the second half of a double click.
    var MOMENT = 500;
    // Pixels that a finger or a mouse moves meanwhile.
    var MOVE = 12;
    var SCREEN = ".coop-scale";

    function stop_in(place, click) {
        var is_there =
            click.clientX >= place.left &&
            click.clientX <= place.right &&
            click.clientY >= place.top &&
            click.clientY <= place.bottom;
        if (is_there && !click.target.closest(SCREEN)) {
            click.stopPropagation();
            click.preventDefault();
        }
    }

    function ignore_in(place) {
        var listener = stop_in.bind(null, place);
        document.addEventListener("click", listener, true);
        window.setTimeout(function () {
            document.removeEventListener("click", listener, true);
        }, MOMENT);
    }

    function ignore(click) {
        ignore_in({
            left: click.clientX - MOVE,
            right: click.clientX + MOVE,
            top: click.clientY - MOVE,
            bottom: click.clientY + MOVE,
        });
    }

    function ignore_on(button) {
        ignore_in(button.getBoundingClientRect());
    }

    return {ignore: ignore, ignore_on: ignore_on};
});
