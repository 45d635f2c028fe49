odoo.define("beesdoo_pos_scale.reading", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");

    /**
     * What an answer of the scale's service means.
     *
     *     STATES              every state that `interpret` gives
     *     interpret(answer)   -> {state, gross, age_ms, seq, is_net, reason}; never throws
     *
     * `answer` is the result of /hw_proxy/scale_read (pywebdriver's or the bridge's), or
     * `{failure: "timeout" | "refused" | "http" | "invalid", blocked}` if there is none.
     *
     *     gross    whole grams where the state is "stable" (then above 0) or "empty" (0),
     *              else null: an error never looks like a weight of 0
     *     age_ms   how old the weight was when the service answered; null: not told
     *     seq      number of the scale's frame, grows; null: not told
     *     is_net   the scale has already taken a tare off: `gross` is its net weight
     *     reason   of state "offline": the failure, or "blocked" if the browser refuses
     *              http on a page of https; else null
     *
     * Whatever is odd (another unit, an unknown flag, a negative number...) is
     * "unreadable": a weight is either what the scale said or none.
     */

    var STATES = [
        "stable",
        "empty",
        "moving",
        "overload",
        "below_zero",
        "not_at_zero",
        "scale_tare",
        "unplugged",
        "silent",
        "slow",
        "unreadable",
        "offline",
    ];
    var FLAGS = [
        "moving",
        "over_capacity",
        "negative",
        "outside_zero_capture_range",
        "center_of_zero",
        "net_weight",
    ];
    // The first of these that is set decides: a heavier fault stands above.
    var STATE_OF_FLAG = [
        ["over_capacity", "overload"],
        ["moving", "moving"],
        ["negative", "below_zero"],
        ["outside_zero_capture_range", "not_at_zero"],
    ];
    var REASONS = ["silent", "unplugged", "unreadable", "slow"];
    var FAILURES = ["timeout", "refused", "http", "invalid"];

    function has(list, value) {
        return list.indexOf(value) >= 0;
    }

    function none(state) {
        return {
            state: state,
            gross: null,
            age_ms: null,
            seq: null,
            is_net: false,
            reason: null,
        };
    }

    function offline(answer) {
        var reading = none("offline");
        var failure = has(FAILURES, answer.failure) ? answer.failure : "invalid";
        reading.reason = answer.blocked === true ? "blocked" : failure;
        return reading;
    }

    /** A number that may be left out, as pywebdriver does: null; NaN if it is odd. */
    function optional(value, is_whole) {
        if (value === null || value === undefined) {
            return null;
        }
        var is_good = typeof value === "number" && isFinite(value) && value >= 0;
        return is_good && (!is_whole || Math.floor(value) === value) ? value : NaN;
    }

    /** The flags as a list, or null: "ok" is none, and each has to be known. */
    function flags_of(info) {
        if (info === "ok") {
            return [];
        }
        var flags = typeof info === "string" ? [info] : info;
        var is_list = Array.isArray(flags) && flags.length > 0;
        return is_list && flags.every(is_flag) ? flags : null;
    }

    function is_flag(flag) {
        return has(FLAGS, flag);
    }

    /** Whether the service has nothing from the scale: then `info` begins with it. */
    function is_error(info) {
        return info === "error" || (Array.isArray(info) && has(info, "error"));
    }

    /** The bridge says why; pywebdriver has no data only while the device is away. */
    function state_of_error(info) {
        if (info === "error" || info.length === 1) {
            return "unplugged";
        }
        var is_known =
            info.length === 2 && info[0] === "error" && has(REASONS, info[1]);
        return is_known ? info[1] : "unreadable";
    }

    function state_of_flags(flags) {
        for (var i = 0; i < STATE_OF_FLAG.length; i++) {
            if (has(flags, STATE_OF_FLAG[i][0])) {
                return STATE_OF_FLAG[i][1];
            }
        }
        return null;
    }

    /** Neither moving nor out of its range: what the weight itself says. */
    function state_of_weight(weight, unit, flags) {
        var is_zero = has(flags, "center_of_zero");
        if (weight === null) {
            var net = has(flags, "net_weight") ? "scale_tare" : "unreadable";
            return is_zero ? "empty" : net;
        }
        var gross = grams.from_unit(weight, unit);
        if (!grams.is_weight(gross) || weight < 0 || (is_zero && gross > 0)) {
            return "unreadable";
        }
        return gross > 0 ? "stable" : "empty";
    }

    function state_of(answer, flags) {
        var has_unit = grams.from_unit(0, answer.unit) === 0;
        var has_weight = answer.weight === null || typeof answer.weight === "number";
        if (!flags || !has_unit || !has_weight) {
            return "unreadable";
        }
        return (
            state_of_flags(flags) || state_of_weight(answer.weight, answer.unit, flags)
        );
    }

    function with_weight(reading, answer, flags) {
        var read = reading;
        read.is_net = Boolean(flags) && has(flags, "net_weight");
        if (read.state === "stable") {
            read.gross = grams.from_unit(answer.weight, answer.unit);
        } else if (read.state === "empty") {
            read.gross = 0;
        }
        return read;
    }

    function interpret(answer) {
        if (!answer || typeof answer !== "object" || Array.isArray(answer)) {
            return none("unreadable");
        }
        if (answer.failure) {
            return offline(answer);
        }
        var reading = none("unreadable");
        reading.age_ms = optional(answer.age_ms, false);
        reading.seq = optional(answer.seq, true);
        if (reading.age_ms !== reading.age_ms || reading.seq !== reading.seq) {
            return none("unreadable");
        }
        if (is_error(answer.info)) {
            reading.state = state_of_error(answer.info);
            return reading;
        }
        var flags = flags_of(answer.info);
        reading.state = state_of(answer, flags);
        return with_weight(reading, answer, flags);
    }

    return {STATES: STATES, interpret: interpret};
});
