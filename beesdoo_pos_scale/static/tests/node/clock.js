"use strict";

/**
 * A clock that stands still until it is told to go on.
 *
 *     .now()               ms
 *     .set_timeout(fn, ms)
 *     .pass(ms)            ring what is due, in turn
 *     .jump(ms)            another time, for whoever asks; what waits is not disturbed
 */
class Clock {
    constructor() {
        this.time = 0;
        this.shift = 0;
        this.timers = [];
        this.now = () => this.time + this.shift;
        this.set_timeout = (ring, ms) => {
            this.timers.push({at: this.time + ms, ring: ring});
        };
    }

    pass(ms) {
        const end = this.time + ms;
        for (let due = this.next(end); due; due = this.next(end)) {
            this.timers.splice(this.timers.indexOf(due), 1);
            this.time = due.at;
            due.ring();
        }
        this.time = end;
    }

    next(end) {
        const due = this.timers.filter((timer) => timer.at <= end);
        return due.sort((one, other) => one.at - other.at)[0];
    }

    jump(ms) {
        this.shift += ms;
    }
}

module.exports = {Clock: Clock};
