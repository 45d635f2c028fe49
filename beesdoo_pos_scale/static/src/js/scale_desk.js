odoo.define("beesdoo_pos_scale.scale_desk", function (require) {
    "use strict";

    var grams = require("beesdoo_pos_scale.grams");
    var core = require("web.core");
    var desk_view = require("beesdoo_pos_scale.desk_view");
    var till_tare = require("beesdoo_pos_scale.till_tare");
    var words = require("beesdoo_pos_scale.words");

    /**
     * What a scale screen does, without its widgets: one product is weighed.
     *
     *     new ScaleDesk(pos, product, {line, price_extra, on_change})
     *     .start(), .stop()
     *     .shown               what the screen shows, see desk_view.js
     *     .order()             -> result for add_product or set_weighing, or null if
     *                          nothing may be sold right now: then the notice says why
     *     .type_tare(text)     -> null, or what is wrong with it, in words
     *     .take_pan()          what lies on the pan is the tare
     *     .clear_tare()
     *     .type_weight(text)   -> {result, question} or {refusal}, in words; it is sold by
     *                          handing the result on, once the question is answered
     *     .scan(parsed)        a barcode: a container's sets the tare -> null; others are
     *                          refused, in words that the notice says too
     *     .choose(id)          another scale
     *
     * `line` is the line that is weighed again. `on_change(shown)` is told every change;
     * with `shown.auto_order` the screen calls order() by itself, unless it asks something.
     */

    var _t = core._t;
    // Milliseconds that a refusal stands at least.
    var TO_READ = 2000;

    function ScaleDesk(pos, product, options) {
        this.pos = pos;
        this.product = product;
        this.options = options || {};
        this.notice = "";
        this.refused = null;
        this.weighing = pos.new_weighing(product, this.options.line);
        this.view = this.weighing.view();
        this.shown = desk_view.of(this);
        this.on_reading = this._on_reading.bind(this);
    }

    ScaleDesk.prototype.start = function () {
        this.pos.scale.subscribe(this.on_reading);
    };

    ScaleDesk.prototype.stop = function () {
        this.pos.scale.unsubscribe(this.on_reading);
    };

    ScaleDesk.prototype.order = function () {
        var result = this.weighing.result(this.pos.scale.now());
        if (!result) {
            this._refuse();
        }
        return result;
    };

    ScaleDesk.prototype.type_tare = function (text) {
        var refusal = till_tare.type(this.pos, text);
        return refusal || this._use_tare();
    };

    ScaleDesk.prototype.take_pan = function () {
        var tare = this.weighing.tare_from_pan(this.pos.scale.now());
        if (tare === null) {
            this._say(_t("The pan has no stable weight to take as tare."));
            return;
        }
        this.pos.scale.set_tare(tare, _t("weighed"));
        this._use_tare();
    };

    ScaleDesk.prototype.clear_tare = function () {
        this.pos.scale.set_tare(0);
        this._use_tare();
    };

    ScaleDesk.prototype.type_weight = function (text) {
        var weight = grams.typed(text);
        var result = weight === null ? "not_a_weight" : this.weighing.manual(weight);
        if (typeof result === "string") {
            var refusal = words.of(result);
            return {refusal: refusal.title + ". " + refusal.advice};
        }
        return {result: result, question: this._question(result)};
    };

    ScaleDesk.prototype.scan = function (parsed) {
        if (parsed.type !== "container") {
            return this._say(
                _t("Not scanned: finish this weighing first, or go back.")
            );
        }
        var refusal = till_tare.scan(this.pos, parsed);
        return refusal ? this._say(refusal) : this._use_tare();
    };

    ScaleDesk.prototype.choose = function (id) {
        this.pos.scale.choose(id);
        this.weighing.pan = this.pos.scale.pan;
        this._say("");
    };

    /** The tare that is remembered, also if it is none, is the one of this product. */
    ScaleDesk.prototype._use_tare = function () {
        this.weighing.set_tare(this.pos.scale.tare);
        this.weighing.tare_name = this.pos.scale.tare_name;
        this._say("");
        return null;
    };

    ScaleDesk.prototype._question = function (result) {
        var point = _t.database.parameters.decimal_point;
        return _.str.sprintf(
            _t("%s: gross %s kg, tare %s kg, net %s kg. Is that right?"),
            this.product.display_name,
            grams.text(result.gross, point),
            grams.text(result.tare, point),
            grams.text(result.net, point)
        );
    };

    ScaleDesk.prototype._on_reading = function (reading) {
        var view = this.weighing.update(reading);
        if (this.refused && this._is_past(view)) {
            this.refused = null;
            this.notice = "";
        }
        this._show(view);
    };

    /** Why nothing is ordered: what was stable when it was shown is too old by now. */
    ScaleDesk.prototype._refuse = function () {
        var view = this.weighing.view();
        var state = view.state === "stable" ? "too_old" : view.state;
        this._say(words.of(state, view.reason).title);
        this.refused = {state: state, at: this.pos.scale.now()};
    };

    /** Whether a refusal was there to be read, and is true no more. */
    ScaleDesk.prototype._is_past = function (view) {
        var is_read = this.pos.scale.now() - this.refused.at > TO_READ;
        return is_read && view.state !== this.refused.state;
    };

    /**
     * A notice stands until the next thing that somebody does. Only a reading orders by
     * itself: an order that is refused says why, and would else be tried for ever.
     */
    ScaleDesk.prototype._say = function (notice) {
        var view = this.weighing.view();
        view.auto_order = false;
        this.notice = notice;
        this.refused = null;
        this._show(view);
        return notice;
    };

    ScaleDesk.prototype._show = function (view) {
        this.view = view;
        this.shown = desk_view.of(this);
        if (this.options.on_change) {
            this.options.on_change(this.shown);
        }
    };

    return ScaleDesk;
});
