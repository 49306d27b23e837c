"""A mapping with a mistake costs one Vietnamese sentence that names the key, and the files it speaks for."""

import pytest

from tests.intake.exporting import HEADER, Account, Imported, all_accepted, imported

GOOD = 'files = "x.csv"\nfeed = "accidents"\n[columns]\naccident_id = "a"\noccurred_at = "b"\ndeaths = "c"\ninjured = "d"\n'
TOP, COLUMN = "[columns]\n", 'deaths = "c"'
MISTAKES = {
    "syntax": (GOOD.replace('"a"', "a b"), "TOML ở dòng 4"),
    "cut": (GOOD + "[columns", "TOML"),
    "latin-1": (GOOD.replace('"a"', '"é"').encode("latin_1"), "UTF-8"),
    "empty-file": ("", "files"),
    "no-feed": (GOOD.replace('feed = "accidents"\n', ""), "“feed”"),
    "typo": (GOOD.replace("feed =", "fed ="), "“fed”"),
    "unknown-feed": (GOOD.replace('"accidents"', '"accident"'), "“fines”"),
    "files-number": (GOOD.replace('"x.csv"', "3"), "“files”"),
    "files-empty": (GOOD.replace('"x.csv"', "[]"), "“files”"),
    "columns-text": ('files = "x.csv"\nfeed = "accidents"\ncolumns = "x"\n', "“columns”"),
    "column-not-ours": (GOOD + 'dead = "c"\n', "“dead”"),
    "column-true": (GOOD.replace('"c"', "true"), "“columns.deaths”"),
    "column-two-sources": (GOOD.replace('"c"', '{ column = "c", constant = 0 }'), "“columns.deaths”"),
    "column-typo": (GOOD.replace('"c"', '{ column = "c", emty = 0 }'), "“columns.deaths.emty”"),
    "column-zero": (GOOD.replace('"c"', "0"), "“columns.deaths.column”"),
    "where-without-test": (GOOD.replace('"c"', '{ where = "c" }'), "“columns.deaths.where”"),
    "when-without-value": (GOOD.replace('"c"', '{ when = [{ column = "c", at_least = 1 }] }'), "“columns.deaths.when”"),
    "condition-typo": (GOOD.replace(TOP, 'ignore = { colum = "c", in = ["1"] }\n' + TOP), "“ignore”"),
    "keep-text": (GOOD.replace(TOP, 'keep = "c"\n' + TOP), "“keep”"),
    "at-least-text": (GOOD.replace(TOP, 'keep = { column = "c", at_least = "1" }\n' + TOP), "“keep”"),
    "encoding": (GOOD.replace(TOP, 'encoding = "utf-88"\n' + TOP), "“encoding”"),
    "delimiter": (GOOD.replace(TOP, 'delimiter = ";;"\n' + TOP), "“delimiter”"),
    "date-order": (GOOD.replace(TOP, 'date_order = "dmy"\n' + TOP), "“date_order”"),
    "date-format": (GOOD.replace(TOP, 'date_format = "dd/mm/yyyy"\n' + TOP), "“date_format”"),
    "export-date": (GOOD.replace(TOP, 'export_date = "14/11/2026"\n' + TOP), "“export_date”"),
    "time-zone": (GOOD.replace(TOP, 'time_zone = "Hanoi"\n' + TOP), "“time_zone”"),
    "months": (GOOD.replace(TOP, 'months = ["one"]\n' + TOP), "“months”"),
    "skip": (GOOD.replace(TOP, "skip = -1\n" + TOP), "“skip”"),
    "extract": (GOOD.replace('"a"', '{ column = "a", extract = "(" }'), "“columns.accident_id.extract”"),
    "group": (GOOD.replace('"c"', '{ column = "c", group = "average" }'), "“columns.deaths.group”"),
    "values-text": (GOOD + 'values = "x"\n', "“values”"),
    "values-not-ours": (GOOD + '[values.gravity]\n"1" = "minor"\n', "“gravity”"),
    "values-not-a-code": (GOOD + 'severity = "e"\n[values.severity]\n"1" = "fatal"\n', "“fatal”"),
    "constant-not-a-code": (GOOD + 'severity = { constant = "fatal" }\n', "“very_serious”"),
}  # fmt: skip


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    export = "a,b,c,d\n{},12/03/2026,0,0\n"
    files: dict[str, str | bytes] = {"good/good.csv": f"{HEADER}\ngood.1,12/03/2026,0,0\n"}
    for name, (text, _) in MISTAKES.items():
        files |= {f"{name}/system.toml": text, f"{name}/x.csv": export.format(name)}
    files |= {"absent/system.toml": GOOD.replace('"c"', '"z"'), "absent/x.csv": export.format("absent")}
    files |= {"no-such-keep/system.toml": GOOD.replace(TOP, 'keep = { column = "z", in = ["1"] }\n' + TOP)}
    files |= {"no-such-keep/x.csv": export.format("keep")}
    files |= {"optional/system.toml": GOOD + 'severity = "z"\n', "optional/x.csv": export.format("optional")}
    files |= {"outside/system.toml": GOOD.replace("x.csv", "../good/*.csv")}
    return imported(tmp_path_factory.mktemp("mistakes"), files)


@pytest.mark.parametrize("name", MISTAKES)
def test_the_sentence_names_what_is_wrong(city, name):
    sentence = city.file(f"{name}/system.toml")["sentence"]
    assert MISTAKES[name][1] in sentence, sentence
    assert sentence.endswith(".") and "\n" not in sentence and "Error" not in sentence


@pytest.mark.parametrize("name", [name for name in MISTAKES if name not in ("syntax", "cut", "latin-1", "empty-file")])
def test_its_files_are_refused_and_name_the_mapping(city, name):
    assert city.account(f"{name}/x.csv").accepted == 0
    if not name.startswith("files-"):
        assert f"“{name}/system.toml”" in city.file(f"{name}/x.csv")["sentence"]


def test_the_files_of_others_are_imported(city):
    assert city.account("good/good.csv") == all_accepted(1)


def test_a_needed_column_that_is_not_there_refuses_the_file(city):
    for folder in ("absent", "no-such-keep"):
        assert "“z”" in city.file(f"{folder}/x.csv")["sentence"]
        assert city.account(f"{folder}/x.csv").accepted == 0


def test_another_column_that_is_not_there_is_noticed(city):
    assert city.account("optional/x.csv") == Account(1, 1, records=1)
    assert ("mapped_absent", "severity", "z", 1) in city.noticed("optional/x.csv")
