odoo.define("beesdoo_member_card.job_progress", function (require) {
    "use strict";

    var AbstractAction = require("web.AbstractAction");
    var core = require("web.core");

    var _t = core._t;
    var qweb = core.qweb;
    // Milliseconds until it is asked again how far another browser is.
    var PAUSE = 1500;

    /**
     * Asks for one part of a print job after the other, then downloads the PDF and opens
     * the job. The server keeps each part: a page that is loaded again goes on.
     */
    var JobProgress = AbstractAction.extend({
        events: {
            "click .o_card_job_again": "_onTryAgain",
            "click .o_card_job_open": "_onOpenJob",
        },

        init: function (parent, action) {
            this._super.apply(this, arguments);
            // A page that is loaded again has it from its address, as a text.
            this.jobId = parseInt((action.params || {}).job_id, 10);
            this.progress = {name: "", drawn: 0, count: 0};
        },

        start: function () {
            var started = this._super.apply(this, arguments);
            this._show("");
            this._drawNext();
            return started;
        },

        getTitle: function () {
            return _t("Print cards");
        },

        destroy: function () {
            clearTimeout(this.timer);
            this._super.apply(this, arguments);
        },

        _show: function (words) {
            var progress = this.progress;
            var share = progress.count ? progress.drawn / progress.count : 0;
            var shown = _.extend({}, progress, {
                percent: Math.round(share * 100),
                words: words,
            });
            this.$el.html(qweb.render("beesdoo_member_card.JobProgress", shown));
        },

        _drawNext: function () {
            this._rpc(
                {model: "coop.card.job", method: "draw_next", args: [[this.jobId]]},
                {shadow: true}
            ).then(this._onProgress.bind(this), this._onFailure.bind(this));
        },

        _onProgress: function (progress) {
            if (this.isDestroyed()) {
                return;
            }
            this.progress = progress;
            this._show(progress.error || "");
            if (progress.error) {
                return;
            }
            if (progress.state === "drawing") {
                var pause = progress.is_busy ? PAUSE : 0;
                this.timer = setTimeout(this._drawNext.bind(this), pause);
                return;
            }
            if (progress.url) {
                this._download(progress.url);
            }
            this._onOpenJob();
        },

        // Odoo itself says what happened; here the user reads what to do.
        _onFailure: function () {
            if (!this.isDestroyed()) {
                this._show(
                    _t(
                        "The drawing stopped here. What is drawn is kept: try again, or " +
                            "go on later from the print job."
                    )
                );
            }
        },

        // A link leaves the page as it is, where a new location may stop requests.
        _download: function (url) {
            var $link = $("<a/>", {href: url, download: ""}).appendTo("body");
            $link[0].click();
            $link.remove();
        },

        _onTryAgain: function () {
            this._show("");
            this._drawNext();
        },

        _onOpenJob: function () {
            this.do_action(
                {
                    type: "ir.actions.act_window",
                    name: _t("Print job"),
                    res_model: "coop.card.job",
                    res_id: this.jobId,
                    views: [[false, "form"]],
                    target: "current",
                },
                {replace_last_action: true}
            );
        },
    });

    core.action_registry.add("coop_card_job", JobProgress);

    return JobProgress;
});
