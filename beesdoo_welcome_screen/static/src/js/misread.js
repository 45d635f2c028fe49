odoo.define("beesdoo_welcome_screen.misread", function () {
    "use strict";

    /**
     * @param {String} fault `check_digit` or `too_short`
     * @param {Object} words
     * @returns {Object} the answer to a number that no card has, as of `_answer`
     */
    return function misread(fault, words) {
        var isShort = fault === "too_short";
        return {
            verdict: "card",
            title: words.misread_title,
            sentences: [
                {
                    text: isShort ? words.misread_short : words.misread,
                    advice: words.misread_advice,
                },
            ],
            notices: [],
            member: null,
            actions: [],
        };
    };
});
