odoo.define("beesdoo_welcome_screen.card_code", function () {
    "use strict";

    // What the keys 1 to 9 and 0 write without Shift on a Belgian and a French keyboard:
    // a reader that is set to QWERTY presses them so.
    var AZERTY_ROWS = ["&é\"'(§è!çà", "&é\"'(-è_çà"];
    var SHORTEST = 3;

    /**
     * The number that a card reader, a camera or a hand gave.
     *
     * `fault` is "" or tells why nobody needs to be asked about this number:
     * "too_short", or "check_digit" where the cards have one and this is not it.
     */
    function read(text, hasCheckDigit) {
        var number = _repairDigits(_strip(text || ""));
        if (number.length < SHORTEST) {
            return {number: number, fault: "too_short"};
        }
        if (!hasCheckDigit || !/^\d{12,13}$/.test(number)) {
            return {number: number, fault: ""};
        }
        // Readers may send an EAN-13 that starts with 0 as a UPC-A without it
        // (GS1 General Specifications, 7.8).
        var ean = ("0" + number).slice(-13);
        return hasRightCheckDigit(ean)
            ? {number: ean, fault: ""}
            : {number: number, fault: "check_digit"};
    }

    /** Whether the last of these 13 digits is the one that the others ask for. */
    function hasRightCheckDigit(ean) {
        return checkDigit(ean.slice(0, 12)) === ean.charAt(12);
    }

    /** The 13th digit of an EAN-13: weights 1, 3, 1, ... from the left. */
    function checkDigit(digits) {
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += Number(digits.charAt(i)) * (i % 2 ? 3 : 1);
        }
        return String((10 - (sum % 10)) % 10);
    }

    function _strip(text) {
        // Not control characters (GS1 separators, what a reader sends around the number)
        // nor marks that have no width.
        var written = text.replace(/[^ -~\u00a0-\u200a\u2010-\ufefe]/g, "");
        var dense = written.replace(/\s/g, "");
        return _isNumber(dense) ? dense : written.trim();
    }

    function _isNumber(text) {
        return Boolean(text) && (/^\d+$/.test(text) || Boolean(_findRow(text)));
    }

    function _repairDigits(text) {
        var row = _findRow(text);
        return row
            ? _lower(text).split("").map(_digitOf.bind(null, row)).join("")
            : text;
    }

    /** The row that wrote this, if nothing else did. */
    function _findRow(text) {
        var lower = _lower(text);
        // "12-34" is a number of its own kind: the hyphen and the underline alone prove
        // no French keyboard.
        if (/^[\d_-]*$/.test(lower) && /\d/.test(lower)) {
            return undefined;
        }
        return AZERTY_ROWS.filter(function (row) {
            return lower && lower.split("").every(_isOfRow.bind(null, row));
        })[0];
    }

    /** Caps Lock writes É on some systems; others write it as a letter and an accent. */
    function _lower(text) {
        return text.normalize("NFC").toLowerCase();
    }

    function _isOfRow(row, character) {
        return /\d/.test(character) || row.indexOf(character) >= 0;
    }

    function _digitOf(row, character) {
        var place = row.indexOf(character);
        return place < 0 ? character : String((place + 1) % 10);
    }

    return {read: read, checkDigit: checkDigit};
});
