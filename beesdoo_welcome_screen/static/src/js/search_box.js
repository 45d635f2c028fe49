odoo.define("beesdoo_welcome_screen.SearchBox", function (require) {
    "use strict";

    var Widget = require("web.Widget");
    var core = require("web.core");
    var Countdown = require("beesdoo_welcome_screen.Countdown");

    var PAUSE = 200;
    // The server finds nobody by less.
    var SHORTEST_TEXT = 2;
    var NOBODY = {people: [], more: false};

    /**
     * Members by name or number, as one types. It closes when nobody types any more.
     */
    return Widget.extend({
        template: "beesdoo_welcome_screen.Search",
        events: {
            "input .o_desk_text": "_onInput",
            "keydown .o_desk_text": "_onKeydown",
            "click .o_desk_found": "_onClickPerson",
            "click .o_desk_close": "_onClose",
        },

        /**
         * @param {Widget} parent
         * @param {Object} shown `words`, `lang`, and `seconds` until it closes
         * @param {Line} line
         */
        init: function (parent, shown, line) {
            this._super(parent);
            this.shown = shown;
            this._line = line;
            this._turn = 0;
            this._search = _.debounce(this._search.bind(this), PAUSE);
            this._found = NOBODY;
            this._active = -1;
        },

        start: function () {
            this._countdown = new Countdown(this.shown.seconds, {
                onEnd: this._onClose.bind(this),
            });
            this._render(this.shown.words.search_hint);
            this.$(".o_desk_text").focus();
            return this._super();
        },

        destroy: function () {
            if (this._countdown) {
                this._countdown.stop();
            }
            this._turn += 1;
            this._found = NOBODY;
            if (this.$el) {
                this.$(".o_desk_text").val("");
            }
            this._super();
        },

        _text: function () {
            return $.trim(this.$(".o_desk_text").val());
        },

        _search: function () {
            if (this.isDestroyed()) {
                return;
            }
            this._turn += 1;
            var text = this._text();
            if (text.length < SHORTEST_TEXT) {
                this._show(NOBODY, this.shown.words.search_hint);
                return;
            }
            this._listen(
                this._line.askOnce("/coop/entrance/search", {
                    text: text,
                    lang: this.shown.lang,
                })
            );
        },

        _listen: function (asked) {
            var self = this;
            var turn = this._turn;
            var words = this.shown.words;
            asked.then(
                function (found) {
                    if (turn === self._turn) {
                        self._show(
                            found,
                            found.people.length ? "" : words.search_nobody
                        );
                    }
                },
                function () {
                    if (turn === self._turn) {
                        self._show(NOBODY, words.search_failed);
                    }
                }
            );
        },

        _show: function (found, hint) {
            this._found = found;
            this._active = found.people.length === 1 ? 0 : -1;
            this._render(hint);
        },

        _render: function (hint) {
            var list = core.qweb.render("beesdoo_welcome_screen.Found", {
                shown: this.shown,
                people: this._found.people,
                more: this._found.more,
                active: this._active,
            });
            this.$(".o_desk_list").html(list);
            this.$(".o_desk_hint").text(hint);
            this._markActive();
        },

        _markActive: function () {
            var $people = this.$(".o_desk_found").attr("aria-selected", "false");
            var $active = $people.eq(this._active);
            var isAny = this._active >= 0;
            if (isAny) {
                $active
                    .attr("aria-selected", "true")[0]
                    .scrollIntoView({block: "nearest"});
            }
            this.$(".o_desk_text").attr({
                "aria-expanded": $people.length ? "true" : "false",
                "aria-activedescendant": isAny ? $active.attr("id") : "",
            });
        },

        _move: function (step) {
            var number = this._found.people.length;
            if (number) {
                var from = this._active < 0 && step < 0 ? 0 : this._active;
                this._active = (from + step + number) % number;
                this._markActive();
            }
        },

        /**
         * Enter takes the marked person; a number that was typed is a card's.
         */
        _choose: function () {
            var text = this._text().replace(/\s/g, "");
            if (this._active >= 0) {
                this._take(this._found.people[this._active]);
            } else if (/^\d+$/.test(text)) {
                this.trigger_up("desk_number", {number: text});
            } else {
                this._move(1);
            }
        },

        _take: function (person) {
            this.trigger_up("desk_person", {member_id: person.id});
        },

        _onInput: function () {
            this._countdown.restart();
            this._search();
        },

        _onKeydown: function (event) {
            this._countdown.restart();
            var acts = {
                ArrowDown: _.partial(this._move, 1),
                ArrowUp: _.partial(this._move, -1),
                Enter: this._choose,
            };
            if (acts[event.key]) {
                event.preventDefault();
                acts[event.key].call(this);
            }
        },

        _onClickPerson: function (event) {
            this._take(this._found.people[$(event.currentTarget).data("index")]);
        },

        _onClose: function () {
            this.trigger_up("desk_done");
        },
    });
});
