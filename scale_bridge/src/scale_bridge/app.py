"""The service's answers: pywebdriver's addresses and JSON, with `age_ms` and `seq`."""
from flask import Flask, abort, jsonify, request
from werkzeug.exceptions import HTTPException

from .cors import Gate

# A question is some 60 bytes long.
LONGEST_QUESTION = 64 * 1024
ALL_METHODS = ["GET", "POST", "PUT"]


def create_app(config, reader):
    """Return the service.

    config: its `origins` and `names` say who may ask
    reader: its `served()` and `status()` are what is answered
    """
    app = Flask("scale_bridge", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LONGEST_QUESTION
    gate = Gate(config.origins, config.names)
    _guard(app, gate)
    _add_general_answers(app)
    _add_scale(app, reader, gate)
    return app


def _guard(app, gate):
    @app.before_request
    def refuse_other_names():
        if not gate.is_our_name(request.headers.get("Host")):
            abort(403, "This name is not in `names` of the scale bridge's file.")

    app.after_request(gate.add_headers)
    app.register_error_handler(HTTPException, _explain)


def _add_general_answers(app):
    @app.get("/hw_proxy/hello")
    def hello():
        return "ping"

    @app.route("/hw_proxy/handshake", methods=ALL_METHODS)
    def handshake():
        return _answer(True)

    @app.route("/hw_proxy/log", methods=ALL_METHODS)
    def log():
        # What a page says has no place in this computer's log.
        return _answer(True)


def _add_scale(app, reader, gate):
    @app.route("/hw_proxy/status_json", methods=ALL_METHODS)
    def status_json():
        return _answer({"scale": reader.status().as_dict()})

    @app.post("/hw_proxy/scale_read")
    def scale_read():
        if not gate.may_read(request.headers.get("Origin")):
            abort(403, "This page is not in `odoo_url` of the scale bridge's file.")
        return _answer(reader.served().as_dict())


def _answer(result):
    """JSON-RPC's answer, with the question's id where it had one."""
    question = _question()
    answer = {"jsonrpc": "2.0", "result": result}
    if "id" in question:
        answer["id"] = question["id"]
    response = jsonify(answer)
    response.headers["Cache-Control"] = "no-store"
    return response


def _question():
    """The JSON that was sent, a dict; nothing at all counts as an empty one."""
    if request.method == "GET" or not request.get_data():
        return {}
    try:
        question = request.get_json(force=True, silent=True)
    except RecursionError:  # It is nested a thousand times.
        question = None
    if not isinstance(question, dict):
        abort(400, 'What was sent is no JSON object such as {"params": {}}.')
    if not isinstance(question.get("id"), (str, int, type(None))):
        abort(400, "The id of a question is a whole number or a text.")
    return question


def _explain(error):
    """An error as JSON-RPC has it, with Flask's headers, as the methods allowed."""
    response = jsonify(
        jsonrpc="2.0", error={"code": error.code, "message": error.description}
    )
    response.status_code = error.code
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response
