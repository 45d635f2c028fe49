odoo.define("beesdoo_welcome_screen.card_code", function () {
    "use strict";
    return {read: function (text, has) {
        var n = text.trim();
        if (/^\d{13}$/.test(n) && has) {
            var s = 0;
            for (var i = 0; i < 12; i++) { s += n[i] * (i % 2 ? 3 : 1); }
            if ((10 - s % 10) % 10 !== Number(n[12])) { return {number: n, fault: "check_digit"}; }
        }
        return {number: n, fault: ""};
    }};
});
odoo.define("beesdoo_welcome_screen.KeyReader", function (require) {
    "use strict";
    return require("web.Class").extend({
        init: function (h) { this.h = h; this.text = ""; this.f = this.key.bind(this); },
        listen: function () { document.addEventListener("keydown", this.f, true); },
        close: function () { document.removeEventListener("keydown", this.f, true); },
        key: function (ev) {
            var now = Date.now(), fast = now - this.last < 40;
            this.last = now;
            if (ev.key === "Enter" && fast && this.text.length > 2) {
                ev.preventDefault(); ev.stopPropagation();
                var t = this.text; this.text = ""; this.h.onCode(t); return;
            }
            if (ev.key.length === 1) {
                this.text = (fast ? this.text : "") + ev.key;
                if (!/INPUT/.test(document.activeElement.tagName) && !/\d/.test(ev.key)) { this.h.onShortcut(ev.key, ev); }
            }
        },
    });
});
odoo.define("beesdoo_welcome_screen.Line", function (require) {
    "use strict";
    return require("web.Class").extend({
        init: function (h) { this.h = h; },
        askOnce: function (path, params) {
            var d = $.Deferred();
            $.ajax({url: path, type: "POST", contentType: "application/json", timeout: 10000,
                data: JSON.stringify({jsonrpc: "2.0", method: "call", params: params})}).then(function (r) {
                    if (r.error) { d.reject(r.error); } else { d.resolve(r.result); }
                }, function () { d.reject(null); });
            return d.promise();
        },
        ask: function (path, params) {
            var d = $.Deferred(), self = this, trouble = "";
            (function go() {
                self.askOnce(path, params).then(function (r) {
                    if (trouble) { self.h.onRestored(); }
                    d.resolve(r);
                }, function (e) {
                    var kind = e === null ? "offline" : e.code === 100 ? "expired" : "";
                    if (!kind) { d.reject(e); return; }
                    trouble = kind;
                    self.h.onTrouble(kind);
                    if (!self.closed) { setTimeout(go, 1500); }
                });
            })();
            return d.promise();
        },
        close: function () { this.closed = true; },
    });
});
odoo.define("beesdoo_welcome_screen.Tones", function (require) {
    "use strict";
    return require("web.Class").extend({
        play: function () {}, isMuted: function () { return Boolean(this.m); },
        setMuted: function (m) { this.m = m; }, wake: function () {},
    });
});
odoo.define("beesdoo_welcome_screen.Camera", function (require) {
    "use strict";
    var C = require("web.Class").extend({start: function () {}, stop: function () {}});
    C.isAvailable = function () { return /camera/.test(location.hash); };
    return C;
});
