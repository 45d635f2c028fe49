odoo.define("beesdoo_pos_scale.transport", function () {
    "use strict";

    /**
     * One question to the service beside the till, pywebdriver's or the bridge's.
     *
     *     read(url, timeout_ms, done)   -> a function that ends the question unanswered
     *     is_blocked(page, url)         whether a page of this protocol may not ask there
     *
     * `done` is called once, and not after the end, with the result of
     * /hw_proxy/scale_read, or with a failure as reading.js knows them:
     *
     *     {failure: "timeout"}                    no answer in time
     *     {failure: "refused", blocked: Boolean}  nobody listens, or the browser refused
     *     {failure: "http"}                       an answer of another status than 200
     *     {failure: "invalid"}                    an answer that is no JSON-RPC result
     *
     * Never throws. No cookies are sent: the service does not know who sells.
     */

    var PATH = "/hw_proxy/scale_read";
    var HOST = /^http:\/\/(\[[^\]]*\]|[^:/?#]*)/i;
    // Browsers let a page of https ask these over http (W3C, Secure Contexts).
    var LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i;
    var number = 0;

    function is_blocked(page, url) {
        var host = HOST.exec(url);
        return page === "https:" && host !== null && !LOCAL.test(host[1]);
    }

    function body() {
        number += 1;
        return JSON.stringify({
            jsonrpc: "2.0",
            method: "call",
            params: {},
            id: number,
        });
    }

    function refusal(url) {
        return {
            failure: "refused",
            blocked: is_blocked(window.location.protocol, url),
        };
    }

    function result_of(text) {
        var answer = null;
        try {
            answer = JSON.parse(text);
        } catch (error) {
            return {failure: "invalid"};
        }
        var result = answer && answer.result;
        return result && typeof result === "object" ? result : {failure: "invalid"};
    }

    /** `done` that can be called, or taken away, only once. */
    function once(done) {
        var waiting = done;
        return function (answer) {
            var told = waiting;
            waiting = null;
            if (told && answer) {
                told(answer);
            }
        };
    }

    function listen(request, url, tell) {
        var heard = request;
        heard.onload = function () {
            var is_good = request.status === 200;
            tell(is_good ? result_of(request.responseText) : {failure: "http"});
        };
        heard.onerror = function () {
            tell(refusal(url));
        };
        heard.ontimeout = function () {
            tell({failure: "timeout"});
        };
    }

    function send(request, url, timeout_ms) {
        var sent = request;
        sent.open("POST", url.replace(/\/+$/, "") + PATH, true);
        sent.timeout = timeout_ms;
        sent.setRequestHeader("Content-Type", "application/json");
        sent.send(body());
    }

    function read(url, timeout_ms, done) {
        var tell = once(done);
        var address = String(url || "");
        var request = new window.XMLHttpRequest();
        listen(request, address, tell);
        try {
            send(request, address, timeout_ms);
        } catch (error) {
            // No address, or a browser that refuses at once.
            tell(refusal(address));
        }
        return function () {
            tell(null);
            request.abort();
        };
    }

    return {read: read, is_blocked: is_blocked};
});
