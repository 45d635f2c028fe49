odoo.define("beesdoo_welcome_screen.Line", function (require) {
    "use strict";

    var Class = require("web.Class");
    var LineRecovery = require("beesdoo_welcome_screen.LineRecovery");
    var post = require("beesdoo_welcome_screen.post");

    // What waits since an outage leaves one of these to who stands at the door now.
    var MOST_REQUESTS = 4;
    var MOST_REPEATS = 3;
    // Milliseconds
    var RETRY_ERROR = 500;
    var MOST_ERRORS = 3;
    // Asked where nothing waits that would show whether all is well again.
    var PROBE = "/coop/entrance/board";

    /**
     * The line to the server, that keeps asking while the network or the session is lost.
     *
     * `onTrouble(kind)` is told "offline", "expired" or "error" when that begins, and
     * `onRestored()` once when all is well again and what had to wait is answered.
     */
    return Class.extend({
        init: function (options) {
            this.fresh = [];
            this.repeats = [];
            this.running = [];
            this.recovery = new LineRecovery({
                onTrouble: options.onTrouble,
                onRestored: options.onRestored,
                probe: this._probe.bind(this),
            });
        },

        /** A promise of the answer, whenever it comes; rejected with `{kind: "error"}`. */
        ask: function (path, params) {
            var question = this._prepareQuestion(path, params);
            this.fresh.push(question);
            this._pump();
            return question.answer.promise();
        },

        /** A promise of the answer, or rejected at the first failure with its `kind`. */
        askOnce: function (path, params) {
            return post(path, params).then(null, this._onAskedOnce.bind(this));
        },

        /** Ask nothing any more; what is under way stays unanswered. */
        close: function () {
            this.isClosed = true;
            this.recovery.close();
            _.invoke(_.pluck(this.running, "request"), "abort");
        },

        _prepareQuestion: function (path, params) {
            return {
                order: Number(_.uniqueId()),
                path: path,
                params: params,
                errors: 0,
                isRepeat: false,
                answer: $.Deferred(),
            };
        },

        /** Send what may be sent now: the newest question, then what waited longest. */
        _pump: function () {
            while (this._maySend(this.fresh, MOST_REQUESTS)) {
                this._send(this.fresh.pop());
            }
            while (
                !this.recovery.isBlocked &&
                this._maySend(this.repeats, MOST_REPEATS)
            ) {
                this._send(this.repeats.shift());
            }
        },

        _maySend: function (questions, most) {
            var isFree = !this.isClosed && !this.recovery.isResuming;
            return isFree && questions.length > 0 && this.running.length < most;
        },

        _send: function (question) {
            this.running.push(question);
            question.session = this.recovery.session;
            question.request = post(question.path, question.params);
            question.request.then(
                this._onAnswer.bind(this, question),
                this._onFailure.bind(this, question)
            );
        },

        /** Try what waits longest: once that is answered, the others follow. */
        _probe: function () {
            this._send(this.repeats.shift() || this._prepareQuestion(PROBE));
            this._pump();
        },

        _onAnswer: function (question, result) {
            if (this.isClosed) {
                return;
            }
            this.running = _.without(this.running, question);
            this.recovery.answered();
            this._pump();
            if (!this.repeats.length && !_.some(this.running, "isRepeat")) {
                this.recovery.restored();
            }
            question.answer.resolve(result);
        },

        _onFailure: function (question, failure) {
            if (this.isClosed) {
                return;
            }
            this.running = _.without(this.running, question);
            if (failure.kind === "error") {
                this._onError(question, failure);
            } else {
                this._keep(question);
                this._tellLost(question, failure);
            }
            this._pump();
        },

        /** That a former session has ended is no news once there is another. */
        _tellLost: function (question, failure) {
            var isFormer = question.session !== this.recovery.session;
            if (failure.kind !== "expired" || !isFormer) {
                this.recovery.lost(failure.kind);
            }
        },

        _onAskedOnce: function (failure) {
            if (failure.kind !== "error" && !this.isClosed) {
                this.recovery.lost(failure.kind);
            }
            return $.Deferred().reject(failure);
        },

        /** Odoo itself has repeated what rivals made fail; a third error is one to tell. */
        _onError: function (question, failure) {
            question.errors += 1;
            if (question.errors < MOST_ERRORS) {
                _.delay(this._repeat.bind(this, question), RETRY_ERROR);
                return;
            }
            this.recovery.report("error");
            question.answer.reject(failure);
        },

        _repeat: function (question) {
            this._keep(question);
            this._pump();
        },

        /** Let this question wait for its turn: the oldest comes first. */
        _keep: function (question) {
            question.isRepeat = true;
            this.repeats = _.sortBy(this.repeats.concat(question), "order");
        },
    });
});
