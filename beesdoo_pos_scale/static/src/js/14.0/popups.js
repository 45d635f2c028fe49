odoo.define("beesdoo_pos_scale.popups", function (require) {
    "use strict";

    const AbstractAwaitablePopup = require("point_of_sale.AbstractAwaitablePopup");
    const NumberPopup = require("point_of_sale.NumberPopup");
    const Registries = require("point_of_sale.Registries");
    const SelectionPopup = require("point_of_sale.SelectionPopup");
    const {useBarcodeReader} = require("point_of_sale.custom_hooks");
    const {useRef} = owl.hooks;

    // Milliseconds that a barcode reader may go on typing after Odoo has read its code.
    const SCAN = 1000;

    /**
     * Popups of the scale, for hands, keyboards and barcode readers alike.
     *
     *     CoopGramsPopup      a number of whole grams
     *         title, hint     in words
     *         check(text)     -> null, or why it is refused: the popup stays
     *         scan(parsed)    may be left out -> null if the barcode is the answer, else
     *                         why it is refused
     *     CoopQuestionPopup   title, lines (of text), confirmText ("": no such button),
     *                         cancelText, cssClass
     *     CoopChoicePopup     as Odoo's SelectionPopup
     */

    const CoopGramsPopup = (Popup) => {
        class Extended extends Popup {
            constructor() {
                super(...arguments);
                this.scanned = -SCAN;
                useBarcodeReader({container: this._onScan, error: this._onScan}, true);
            }

            /** No button behind it hears the Enter that ends the typing. */
            mounted() {
                super.mounted();
                this.el.focus();
            }

            /** Enter with nothing typed is the end of the key press that opened it. */
            async confirm() {
                if (performance.now() - this.scanned < SCAN) {
                    this.state.buffer = "";
                }
                if (!this.state.buffer) {
                    return;
                }
                const refusal = this.props.check(this.state.buffer);
                if (refusal) {
                    this._refuse(refusal);
                } else {
                    await super.confirm();
                }
            }

            /** The reader has also typed its digits. */
            _onScan(parsed) {
                this.scanned = performance.now();
                const refusal = this.props.scan && this.props.scan(parsed);
                if (!this.props.scan || refusal) {
                    this._refuse(refusal || "");
                    return;
                }
                this.cancel();
            }

            _refuse(refusal) {
                this.state.buffer = "";
                this.state.refusal = refusal;
            }
        }
        Extended.template = "beesdoo_pos_scale.GramsPopup";
        return Extended;
    };

    class CoopQuestionPopup extends AbstractAwaitablePopup {
        constructor() {
            super(...arguments);
            this.first = useRef("first");
        }

        mounted() {
            this.first.el.focus();
        }
    }
    CoopQuestionPopup.template = "beesdoo_pos_scale.QuestionPopup";
    CoopQuestionPopup.defaultProps = {confirmText: "", cssClass: ""};

    const CoopChoicePopup = (Popup) => {
        class Extended extends Popup {
            mounted() {
                super.mounted();
                this.el.querySelector(".selection-item").focus();
            }
        }
        Extended.template = "beesdoo_pos_scale.ChoicePopup";
        return Extended;
    };

    Registries.Component.addByExtending(CoopGramsPopup, NumberPopup);
    Registries.Component.add(CoopQuestionPopup);
    Registries.Component.addByExtending(CoopChoicePopup, SelectionPopup);

    return {CoopGramsPopup, CoopQuestionPopup, CoopChoicePopup};
});
