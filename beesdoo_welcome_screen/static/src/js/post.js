odoo.define("beesdoo_welcome_screen.post", function () {
    "use strict";

    // Milliseconds. A desk answers within a tenth of a second; who waits longer than this
    // scans again.
    var TIMEOUT = 8000;
    // The proxy in front of Odoo answers these while Odoo is away or too busy.
    var AWAY = [0, 408, 429, 502, 503, 504];
    // Of Odoo's odoo.http.JsonRequest.
    var EXPIRED_CODE = 100;

    /**
     * Ask a JSON route of Odoo once: a promise of its answer, with `abort()`.
     *
     * It is rejected with `{kind, error}`: "offline" when nobody answered, "expired" when
     * the session has ended, else "error".
     */
    function post(path, params) {
        var request = $.ajax({
            url: path,
            type: "POST",
            contentType: "application/json",
            data: JSON.stringify({
                jsonrpc: "2.0",
                method: "call",
                params: params || {},
            }),
            dataType: "json",
            timeout: TIMEOUT,
        });
        var promise = request.then(_onAnswer, _onFailure);
        promise.abort = request.abort.bind(request);
        return promise;
    }

    function _onAnswer(answer) {
        if (!answer || answer.error || !("result" in answer)) {
            return _reject(_kindOf(answer), answer && answer.error);
        }
        return answer.result;
    }

    function _kindOf(answer) {
        if (!answer || !answer.error) {
            return "offline";
        }
        var name = (answer.error.data && answer.error.data.name) || "";
        var isExpired =
            answer.error.code === EXPIRED_CODE || /SessionExpiredException$/.test(name);
        return isExpired ? "expired" : "error";
    }

    function _onFailure(request, status) {
        if (_isLogin(request.responseText)) {
            return _reject("expired");
        }
        // A page instead of an answer is that of a proxy, or of a network that first
        // wants to be logged in to.
        var isPage = status === "parsererror" && request.status === 200;
        var isAway = isPage || AWAY.indexOf(request.status) >= 0;
        return _reject(isAway ? "offline" : "error", {status: request.status});
    }

    function _isLogin(text) {
        return /oe_login_form|action="\/web\/login/.test(text || "");
    }

    function _reject(kind, error) {
        return $.Deferred().reject({kind: kind, error: error});
    }

    return post;
});
