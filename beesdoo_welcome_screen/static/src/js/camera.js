odoo.define("beesdoo_welcome_screen.Camera", function (require) {
    "use strict";

    var Class = require("web.Class");

    var FORMATS = ["ean_13", "code_128", "qr_code"];
    // Milliseconds
    var FRAME = 200;
    var SAME_CODE = 3000;
    var REASONS = {
        NotAllowedError: "denied",
        SecurityError: "denied",
        NotFoundError: "missing",
        OverconstrainedError: "missing",
        NotReadableError: "busy",
        AbortError: "busy",
    };

    /**
     * Reads codes from the camera that looks away from the screen.
     *
     * `video` shows what it sees; `onCode(text)` gets each code, and the same one again
     * only after it was out of sight for three seconds.
     */
    var Camera = Class.extend({
        init: function (video, onCode) {
            this.video = video;
            this.onCode = onCode;
            this.seen = {};
            this.turn = 0;
        },

        /**
         * A promise that the camera runs; the browser may ask whether it may.
         *
         * Rejected with `{reason}`: "denied", "missing", "busy", "unavailable", or
         * "stopped" when `stop` came first.
         */
        start: function () {
            this.stop();
            var turn = this.turn;
            var started = $.Deferred();
            _findFormats()
                .then(
                    function (formats) {
                        if (!formats.length) {
                            throw new Error("unavailable");
                        }
                        this.detector = new window.BarcodeDetector({formats: formats});
                        return _openStream();
                    }.bind(this)
                )
                .then(this._onStream.bind(this, turn, started), function (error) {
                    started.reject({reason: REASONS[error.name] || "unavailable"});
                });
            return started.promise();
        },

        /** Switch the camera off, light included. */
        stop: function () {
            this.turn += 1;
            clearTimeout(this.timer);
            if (this.stream) {
                _endTracks(this.stream);
                this.stream = undefined;
                this.video.srcObject = null;
            }
        },

        _onStream: function (turn, started, stream) {
            if (turn !== this.turn) {
                _endTracks(stream);
                started.reject({reason: "stopped"});
                return;
            }
            this.stream = stream;
            this.video.muted = true;
            this.video.setAttribute("playsinline", "");
            this.video.srcObject = stream;
            this._look(turn);
            Promise.resolve(this.video.play()).then(null, _.noop);
            started.resolve();
        },

        _look: function (turn) {
            this.timer = setTimeout(this._detect.bind(this, turn), FRAME);
        },

        _detect: function (turn) {
            var again = this._look.bind(this, turn);
            this._read()
                .then(this._onCodes.bind(this, turn), _.noop)
                .then(
                    function () {
                        if (turn === this.turn) {
                            again();
                        }
                    }.bind(this)
                );
        },

        /** A promise of the codes in sight; a video without a picture yet has none. */
        _read: function () {
            var hasPicture = this.video.readyState >= this.video.HAVE_CURRENT_DATA;
            return hasPicture ? this.detector.detect(this.video) : Promise.resolve([]);
        },

        _onCodes: function (turn, codes) {
            if (turn !== this.turn) {
                return;
            }
            var now = performance.now();
            var news = _.filter(
                _.uniq(_.pluck(codes, "rawValue")),
                function (text) {
                    var isNew = text && !(now - this.seen[text] < SAME_CODE);
                    this.seen[text] = now;
                    return isNew;
                },
                this
            );
            if (news.length) {
                this.onCode(news[0]);
            }
        },
    });

    /** A promise of whether this browser can read codes from a camera. */
    Camera.isAvailable = function () {
        var answer = $.Deferred();
        _findFormats().then(
            function (formats) {
                answer.resolve(formats.length > 0);
            },
            function () {
                answer.resolve(false);
            }
        );
        return answer.promise();
    };

    /** A promise of those of our formats that this browser knows; none without a camera. */
    function _findFormats() {
        var isPossible =
            window.isSecureContext &&
            window.BarcodeDetector &&
            navigator.mediaDevices &&
            navigator.mediaDevices.getUserMedia;
        if (!isPossible) {
            return Promise.resolve([]);
        }
        return window.BarcodeDetector.getSupportedFormats().then(function (formats) {
            return _.intersection(FORMATS, formats);
        });
    }

    function _openStream() {
        return navigator.mediaDevices.getUserMedia({
            audio: false,
            video: {facingMode: "environment"},
        });
    }

    function _endTracks(stream) {
        _.invoke(stream.getTracks(), "stop");
    }

    return Camera;
});
