odoo.define("beesdoo_pos_scale.reading_rate", function () {
    "use strict";

    /**
     * How many readings of the scale come in a second.
     *
     *     new ReadingRate()
     *     .add(reading)     each judged reading: a frame that is told again is no other one
     *     .per_second(now)  of the last seconds; a number of whole tenths
     */

    // Milliseconds. Long enough that one late answer changes little.
    var LOOK_BACK = 3000;
    var NOTHING_HEARD = ["offline", "unreadable", "unplugged", "silent", "slow"];

    function ReadingRate() {
        this.times = [];
        this.seq = null;
        this.since = null;
    }

    ReadingRate.prototype.add = function (reading) {
        this.since = this.since === null ? reading.at : this.since;
        var is_new = reading.seq === null || reading.seq !== this.seq;
        if (is_new && NOTHING_HEARD.indexOf(reading.state) < 0) {
            this.times.push(reading.at);
            this.seq = reading.seq;
        }
    };

    /** Just begun, it does not count the time before. */
    ReadingRate.prototype.per_second = function (now) {
        this.times = this.times.filter(function (time) {
            return time > now - LOOK_BACK;
        });
        var passed = this.since === null ? 0 : now - this.since;
        var looked = Math.min(Math.max(passed, 1000), LOOK_BACK);
        return Math.round((this.times.length * 10000) / looked) / 10;
    };

    return ReadingRate;
});
