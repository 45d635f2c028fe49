odoo.define("beesdoo_welcome_screen.announcement", function () {
    "use strict";

    /**
     * @param {Object} answer
     * @returns {String} what a screen reader says: title, first name, first sentence
     */
    return function announcement(answer) {
        var name = answer.member ? answer.member.first_name : "";
        var sentence = answer.sentences.concat(answer.notices)[0];
        var said = [answer.title, name, sentence ? sentence.text : ""];
        return _.compact(said).join(". ");
    };
});
