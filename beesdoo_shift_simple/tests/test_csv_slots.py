from odoo.tests.common import BaseCase

from ..tools.csv_cells import parse_day, parse_hour, parse_week
from ..tools.csv_slots import decode, parse

HEADER = "week,day,start,end,seats,task\n"
LINE = "A,Monday,9:30,12:00,4,Shop\n"


class TestCsvSlots(BaseCase):
    def _errors(self, text, kind="slots"):
        return [(e.line, e.code) for e in parse(text.encode(), kind).errors]

    def test_a_line_becomes_a_row(self):
        (row,) = parse((HEADER + LINE).encode(), "slots").rows
        self.assertEqual(
            row,
            {
                "line": 2,
                "week": "1",
                "day": "0",
                "start": 9.5,
                "end": 12.0,
                "seats": 4,
                "task": "Shop",
            },
        )

    def test_hours_as_people_write_them(self):
        for text in ("9:30", "09h30", "9.5", "9,5", "9H30", "09:30"):
            self.assertEqual(parse_hour(text), 9.5, text)
        for text in ("9", "9h", "09:00"):
            self.assertEqual(parse_hour(text), 9.0, text)
        for text in ("", "25:00", "24:30", "9:75", "nine", "9:3", "-1"):
            with self.assertRaises(ValueError, msg=text):
                parse_hour(text)

    def test_days_in_four_languages_or_as_a_number(self):
        for text in ("Wednesday", "mercredi", "WOENSDAG", "miércoles", "3"):
            self.assertEqual(parse_day(text), "2", text)
        for text in ("0", "8", "someday"):
            with self.assertRaises(ValueError, msg=text):
                parse_day(text)

    def test_weeks_as_a_letter_or_a_number(self):
        self.assertEqual([parse_week(w) for w in ("a", "H", "2")], ["1", "8", "2"])
        for text in ("I", "9", "0", "AB", "²"):
            with self.assertRaises(ValueError, msg=text):
                parse_week(text)

    def test_any_of_three_separators(self):
        for separator in ",;\t":
            content = (HEADER + LINE).replace(",", separator).encode()
            self.assertEqual(len(parse(content, "slots").rows), 1, separator)

    def test_any_of_three_encodings(self):
        for encoding in ("utf-8", "utf-8-sig", "latin-1"):
            self.assertEqual(decode("tâche".encode(encoding)), "tâche")

    def test_french_and_dutch_headers(self):
        for header in (
            "Semaine;Jour;Début;Fin;Places;Tâche;Super-coop",
            "week;dag;begin;einde;plaatsen;taak;verantwoordelijke",
        ):
            text = header + "\nA;lundi;9:30;12:00;4;Réception;103\n"
            (row,) = parse(text.encode(), "slots").rows
            self.assertEqual((row["task"], row["leader"]), ("Réception", "103"))

    def test_every_error_has_its_line(self):
        text = HEADER + "Z,Monday,9:30,12:00,4,Shop\n\nA,Moonday,9:30,12:00,none,\n"
        self.assertEqual(
            self._errors(text), [(2, "week"), (4, "day"), (4, "seats"), (4, "empty")]
        )

    def test_a_slot_ends_after_it_starts(self):
        self.assertEqual(
            self._errors(HEADER + "A,Monday,12:00,9:30,4,Shop\n"), [(2, "hours_order")]
        )

    def test_a_line_that_comes_twice(self):
        self.assertEqual(self._errors(HEADER + LINE + LINE), [(3, "repeated")])

    def test_files_without_what_is_needed(self):
        self.assertEqual(self._errors(""), [(1, "no_lines")])
        self.assertEqual(self._errors(HEADER), [(1, "no_lines")])
        self.assertEqual(
            self._errors("week,day,start\nA,1,9\n", "workers"),
            [(1, "missing_column")],
        )

    def test_a_spreadsheet_is_no_csv(self):
        (error,) = parse(b"PK\x03\x04\x00\x00", "slots").errors
        self.assertEqual(error.code, "not_text")

    def test_unknown_columns_are_named(self):
        text = "colour," + HEADER + "red," + LINE
        parsed = parse(text.encode(), "slots")
        self.assertEqual((len(parsed.rows), parsed.unused), (1, ["colour"]))
