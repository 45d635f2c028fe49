odoo.define("beesdoo_pos_scale.rounding_popup", function (require) {
    "use strict";

    const {_t} = require("web.core");
    const Chrome = require("point_of_sale.Chrome");
    const Registries = require("point_of_sale.Registries");

    /** Says at the opening that Odoo rounds weights; who may, corrects it with one click. */
    const CoopChrome = (Base) =>
        class extends Base {
            async start() {
                await super.start(...arguments);
                const {pos} = this.env;
                const isReady = this.state.uiState === "READY";
                if (isReady && pos.config.weight_rounding_warning) {
                    // Not awaited: Odoo has still something to do after the start.
                    this._warnOfRounding();
                }
            }

            async _warnOfRounding() {
                const {pos} = this.env;
                const isManager = pos.user.role === "manager";
                const {confirmed} = await this.showPopup("CoopQuestionPopup", {
                    title: _t("Weights are rounded"),
                    lines: [
                        pos.config.weight_rounding_warning,
                        isManager
                            ? _t(
                                  "This can be corrected now; the till is then loaded again."
                              )
                            : _t(
                                  "Ask who manages the point of sale to open this till once."
                              ),
                    ],
                    confirmText: isManager ? _t("Keep weights to the gram") : "",
                    cancelText: isManager ? _t("Not now") : _t("Close"),
                    cssClass: "coop-rounding",
                });
                if (confirmed) {
                    await this._fixRounding();
                }
            }

            async _fixRounding() {
                try {
                    await this.rpc({
                        model: "pos.config",
                        method: "fix_weight_rounding",
                        args: [[this.env.pos.config.id]],
                    });
                } catch (error) {
                    await this._sayWhyNot(error);
                    return;
                }
                window.location.reload();
            }

            async _sayWhyNot(error) {
                const data = (error && error.message && error.message.data) || {};
                await this.showPopup("ErrorPopup", {
                    title: _t("Not corrected"),
                    body: data.message || _t("The server could not be reached."),
                });
            }
        };

    Registries.Component.extend(Chrome, CoopChrome);

    return CoopChrome;
});
