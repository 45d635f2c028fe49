"use strict";

const assert = require("assert");
const {test} = require("node:test");
const {load} = require("./odoo.js");

const transport = load("transport");

/** What a test does with the request that was made. */
let request = null;

class FakeRequest {
    constructor() {
        this.headers = {};
        this.is_aborted = false;
        request = this;
    }

    open(method, url, is_async) {
        if (url.indexOf("://") < 0) {
            throw new Error("no address");
        }
        this.method = method;
        this.url = url;
        this.is_async = is_async;
    }

    setRequestHeader(name, value) {
        this.headers[name] = value;
    }

    send(body) {
        this.body = body;
    }

    abort() {
        this.is_aborted = true;
        this.onerror();
    }

    answer(status, text) {
        this.status = status;
        this.responseText = text;
        this.onload();
    }
}

/** Ask; what is answered comes into the list. */
function ask(url, page) {
    const told = [];
    global.window = {
        XMLHttpRequest: FakeRequest,
        location: {protocol: page || "http:"},
    };
    told.end = transport.read(url, 600, (answer) => told.push(answer));
    return told;
}

test("it asks as Odoo asks, without cookies", () => {
    ask("http://127.0.0.1:8069/");
    assert.strictEqual(request.method, "POST");
    assert.strictEqual(request.url, "http://127.0.0.1:8069/hw_proxy/scale_read");
    assert.deepStrictEqual(request.headers, {"Content-Type": "application/json"});
    assert.strictEqual(request.is_async, true);
    assert.strictEqual(request.timeout, 600);
    assert.ok(!request.withCredentials);
    const body = JSON.parse(request.body);
    assert.strictEqual(body.jsonrpc, "2.0");
    assert.strictEqual(body.method, "call");
    assert.deepStrictEqual(body.params, {});
    assert.strictEqual(typeof body.id, "number");
});

test("each question has its number", () => {
    ask("http://127.0.0.1:8069");
    const first = JSON.parse(request.body).id;
    ask("http://127.0.0.1:8069");
    assert.strictEqual(JSON.parse(request.body).id, first + 1);
});

test("the result is told as it came", () => {
    const told = ask("http://127.0.0.1:8069");
    request.answer(200, '{"jsonrpc": "2.0", "result": {"weight": 1.234}}');
    assert.deepStrictEqual(told.slice(), [{weight: 1.234}]);
});

test("what is no result is invalid", () => {
    const texts = ["", "ping", "{", "null", "1", "[]", "{}", '{"error": {"code": 1}}'];
    for (const text of texts.concat('{"result": true}', '{"result": null}', "<html>")) {
        const told = ask("http://127.0.0.1:8069");
        request.answer(200, text);
        assert.deepStrictEqual(told.slice(), [{failure: "invalid"}], text);
    }
});

test("another status is a failure, whatever is written there", () => {
    for (const status of [204, 301, 404, 500, 502]) {
        const told = ask("http://127.0.0.1:8069");
        request.answer(status, '{"result": {"weight": 1.234}}');
        assert.deepStrictEqual(told.slice(), [{failure: "http"}]);
    }
});

test("no answer in time is a failure", () => {
    const told = ask("http://127.0.0.1:8069");
    request.ontimeout();
    assert.deepStrictEqual(told.slice(), [{failure: "timeout"}]);
});

test("who is refused learns whether it was the browser", () => {
    const told = ask("http://127.0.0.1:8069", "https:");
    request.onerror();
    assert.deepStrictEqual(told.slice(), [{failure: "refused", blocked: false}]);
    const blocked = ask("http://192.168.1.5:8069", "https:");
    request.onerror();
    assert.deepStrictEqual(blocked.slice(), [{failure: "refused", blocked: true}]);
});

test("only http of elsewhere is blocked, and only on a page of https", () => {
    const free = ["http://localhost:8069", "http://127.0.0.1", "http://127.1.2.3:80"];
    free.push("http://[::1]:8069", "HTTP://LOCALHOST", "http://till.localhost:1");
    free.push("https://192.168.1.5:8069", "https://scale.example.org", "");
    for (const url of free) {
        assert.strictEqual(transport.is_blocked("https:", url), false, url);
    }
    const blocked = ["http://192.168.1.5:8069", "http://scale.lan", "http://[fe80::1]"];
    blocked.push("http://127.0.0.1.example.org", "http://localhost.example.org:8069");
    for (const url of blocked) {
        assert.strictEqual(transport.is_blocked("https:", url), true, url);
        assert.strictEqual(transport.is_blocked("http:", url), false, url);
    }
});

test("no address is a failure, told once, and nothing is thrown", () => {
    for (const url of ["", null, undefined, 5, {}]) {
        const told = ask(url);
        assert.deepStrictEqual(told.slice(), [{failure: "refused", blocked: false}]);
        told.end();
        assert.strictEqual(told.length, 1);
    }
});

test("a question that was ended is not answered", () => {
    const told = ask("http://127.0.0.1:8069");
    told.end();
    assert.strictEqual(request.is_aborted, true);
    request.answer(200, '{"result": {"weight": 1.234}}');
    assert.deepStrictEqual(told.slice(), []);
});

test("an answer is told once", () => {
    const told = ask("http://127.0.0.1:8069");
    request.answer(200, '{"result": {"weight": 1.234}}');
    request.onerror();
    request.ontimeout();
    assert.strictEqual(told.length, 1);
});
