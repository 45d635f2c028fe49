odoo.define("beesdoo_pos_scale.scale_questions", function (require) {
    "use strict";

    const {_t} = require("web.core");

    /** What the scale screen asks in popups; `isAsking` while one of them is open. */
    return (Screen) =>
        class extends Screen {
            constructor() {
                super(...arguments);
                this.isAsking = false;
            }

            async askTare() {
                await this._ask("CoopGramsPopup", {
                    title: _t("Tare"),
                    hint: _t(
                        "What the empty container weighs, in whole grams: 250 for 0.250 kg. " +
                            "Or scan the container."
                    ),
                    check: this.desk.type_tare.bind(this.desk),
                    scan: this.desk.scan.bind(this.desk),
                });
            }

            async askWeight() {
                let typed = null;
                const answer = await this._ask("CoopGramsPopup", {
                    title: _t("Weight typed by hand"),
                    hint: _t(
                        "The gross weight that another scale shows, in whole grams: " +
                            "1250 for 1.250 kg."
                    ),
                    check: (text) => {
                        typed = this.desk.type_weight(text);
                        return typed.refusal;
                    },
                    scan: this.desk.scan.bind(this.desk),
                });
                if (answer.confirmed && (await this._isRight(typed))) {
                    this._finish(typed.result);
                }
            }

            async askScale() {
                const list = this.shown.scales.map((scale) => ({
                    id: scale.id,
                    label: scale.name,
                    item: scale.id,
                    isSelected: scale.is_current,
                }));
                const title = _t("Which scale?");
                const answer = await this._ask("CoopChoicePopup", {title, list});
                if (answer.confirmed) {
                    this.desk.choose(answer.payload);
                }
            }

            async _isRight(typed) {
                const answer = await this._ask("CoopQuestionPopup", {
                    title: _t("Weight typed by hand"),
                    lines: [typed.question],
                    confirmText: _t("Sell this weight"),
                    cancelText: _t("Back"),
                });
                return answer.confirmed;
            }

            async _ask(popup, props) {
                this.isAsking = true;
                try {
                    return await this.showPopup(popup, props);
                } finally {
                    this.isAsking = false;
                }
            }
        };
});
