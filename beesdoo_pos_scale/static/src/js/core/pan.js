odoo.define("beesdoo_pos_scale.pan", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");

    /**
     * The pan of one scale: what lies on it is not sold twice.
     *
     *     new Pan(rule, memory)
     *     .see(reading)               tell it every judged reading, also with no screen open
     *     .sold(gross, line_id)       a line was made, or weighed again, of these grams
     *     .unsold(line_id)            the line was taken back: its weight may be sold
     *     .blocks(reading, line_id)   whether this weight may not be sold (to that line)
     *
     * `rule` is when the next product may be weighed:
     *
     *     "empty"     once the pan was seen empty, or below zero
     *     "change"    also once it was seen moving, or with another weight
     *     "none"      at once
     *
     * `memory` is `{load(), save(sold), on_change(fn)}` of a JSON value or null: it outlives
     * a page, and `fn` is told what another page saved. It may be left out, and may fail.
     * `line_id` has to be unique among all orders: the line
     * of that id may be weighed again with what already lies there.
     */

    // Grams. What one product may seem to weigh from one moment to the next: the step of
    // a scale of 15 kg.
    var SAME = 5;
    var EMPTIED = ["empty", "below_zero"];
    var DISTURBED = ["moving", "overload"];
    var RULES = ["empty", "change", "none"];

    function has(list, value) {
        return list.indexOf(value) >= 0;
    }

    /** What was remembered, if it is a sale. */
    function sale_of(kept) {
        return kept && grams.is_weight(kept.gross) ? kept : null;
    }

    function Pan(rule, memory) {
        this.rule = has(RULES, rule) ? rule : "change";
        this.memory = memory || null;
        this.last = this._load();
        this._listen();
    }

    Pan.prototype.see = function (reading) {
        if (this.last && this._is_free(reading)) {
            this._keep(null);
        }
    };

    Pan.prototype.sold = function (gross, line_id) {
        this._keep({gross: gross, line_id: line_id});
    };

    Pan.prototype.unsold = function (line_id) {
        if (this._is_of(line_id)) {
            this._keep(null);
        }
    };

    Pan.prototype.blocks = function (reading, line_id) {
        if (!this.last || this.rule === "none" || this._is_of(line_id)) {
            return false;
        }
        return !this._is_free(reading);
    };

    Pan.prototype._is_of = function (line_id) {
        var is_line = line_id !== null && line_id !== undefined;
        return is_line && this.last !== null && this.last.line_id === line_id;
    };

    /** Whether what was sold has left the pan, as far as the rule asks. */
    Pan.prototype._is_free = function (reading) {
        if (has(EMPTIED, reading.state)) {
            return true;
        }
        return this.rule === "change" && this._is_changed(reading);
    };

    Pan.prototype._is_changed = function (reading) {
        var is_other =
            grams.is_weight(reading.gross) &&
            Math.abs(reading.gross - this.last.gross) > SAME;
        return is_other || has(DISTURBED, reading.state);
    };

    Pan.prototype._keep = function (sold) {
        this.last = sold;
        try {
            if (this.memory) {
                this.memory.save(sold);
            }
        } catch (error) {
            // A full or forbidden storage is forgotten at the next page, no more.
        }
    };

    Pan.prototype._load = function () {
        try {
            return sale_of(this.memory && this.memory.load());
        } catch (error) {
            return null;
        }
    };

    /** Two tabs of one till have one pan. */
    Pan.prototype._listen = function () {
        try {
            this.memory.on_change(this._learn.bind(this));
        } catch (error) {
            // This page is then alone with what it knows.
        }
    };

    Pan.prototype._learn = function (kept) {
        this.last = sale_of(kept);
    };

    return Pan;
});
