odoo.define("beesdoo_welcome_screen.Tones", function (require) {
    "use strict";

    var Class = require("web.Class");

    // Of each note: hertz, start and length in seconds, shape of the wave. They differ in
    // number, direction and colour, so that they are told apart without looking.
    var PATTERNS = {
        yes: [
            [660, 0, 0.12, "sine"],
            [990, 0.13, 0.2, "sine"],
        ],
        notice: [
            [700, 0, 0.16, "triangle"],
            [700, 0.26, 0.16, "triangle"],
        ],
        no: [
            [150, 0, 0.25, "square"],
            [150, 0.33, 0.35, "square"],
        ],
        card: [
            [440, 0, 0.07, "triangle"],
            [440, 0.12, 0.07, "triangle"],
            [440, 0.24, 0.07, "triangle"],
        ],
    };
    // Of the loudest a device can do.
    var VOLUMES = {sine: 0.3, triangle: 0.3, square: 0.12};
    // Seconds; without it each note begins and ends with a click.
    var FADE = 0.01;
    var GESTURES = ["keydown", "pointerdown", "touchend"];
    var KEPT_AS = "coop_entrance_muted";

    /** A tone for each verdict; silent where there is no sound, and while muted. */
    var Tones = Class.extend({
        init: function () {
            this.notes = [];
            this.muted = _recall();
            this._wake = this.wake.bind(this);
            _.each(
                GESTURES,
                function (name) {
                    document.addEventListener(name, this._wake, true);
                },
                this
            );
        },

        /** Play the pattern of this verdict instead of what still sounds. */
        play: function (verdict) {
            this._hush();
            if (this.muted || !this.wake()) {
                return;
            }
            this.notes = _.map(PATTERNS[verdict], this._playNote, this);
        },

        isMuted: function () {
            return this.muted;
        },

        /** Be silent or not, and remember it on this device. */
        setMuted: function (isMuted) {
            this.muted = isMuted;
            if (isMuted) {
                this._hush();
            }
            _keep(isMuted);
        },

        /** Whether there is sound now. Browsers allow it once a key or finger was used. */
        wake: function () {
            try {
                this.context = this.context || _createContext();
                if (this.context && this.context.state !== "running") {
                    _ignoreRefusal(this.context.resume());
                }
            } catch (error) {
                // No device, or too many pages that sound: the screen says it anyway.
                this.context = undefined;
            }
            return Boolean(this.context) && this.context.state === "running";
        },

        close: function () {
            this._hush();
            _.each(
                GESTURES,
                function (name) {
                    document.removeEventListener(name, this._wake, true);
                },
                this
            );
            if (this.context) {
                _ignoreRefusal(this.context.close());
            }
        },

        _playNote: function (note) {
            var start = this.context.currentTime + note[1];
            var end = start + note[2];
            var volume = this.context.createGain();
            volume.gain.setValueAtTime(0, start);
            volume.gain.linearRampToValueAtTime(VOLUMES[note[3]], start + FADE);
            volume.gain.setValueAtTime(VOLUMES[note[3]], end - FADE);
            volume.gain.linearRampToValueAtTime(0, end);
            volume.connect(this.context.destination);
            var oscillator = this.context.createOscillator();
            oscillator.type = note[3];
            oscillator.frequency.value = note[0];
            oscillator.connect(volume);
            oscillator.start(start);
            oscillator.stop(end);
            return oscillator;
        },

        _hush: function () {
            _.invoke(this.notes, "disconnect");
            this.notes = [];
        },
    });

    function _createContext() {
        var Context = window.AudioContext || window.webkitAudioContext;
        return Context && new Context();
    }

    function _ignoreRefusal(promise) {
        if (promise) {
            promise.then(null, _.noop);
        }
    }

    /** Browsers that keep nothing on the device throw. */
    function _recall() {
        try {
            return window.localStorage.getItem(KEPT_AS) === "1";
        } catch (error) {
            return false;
        }
    }

    function _keep(isMuted) {
        try {
            window.localStorage.setItem(KEPT_AS, isMuted ? "1" : "0");
        } catch (error) {
            // Until the screen is opened again it is muted all the same.
        }
    }

    Tones.PATTERNS = PATTERNS;
    return Tones;
});
