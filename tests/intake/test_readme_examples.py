"""Every worked example of the README, imported; and every key it must speak of."""

import json
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from intake.feeds import FEEDS
from intake.mapping_keys import COLUMN_KEYS, KEYS
from tests.intake.exporting import Imported, imported

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
MAPPING_FILES = README.split("## Mapping files")[1].split("\n## ")[0]
_BLOCK = re.compile(r"^```(toml|csv|json)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


class Example(NamedTuple):
    title: str
    mapping: str
    exports: dict[str, str]
    records: list[dict]


def examples() -> list[Example]:
    found = []
    for text in re.split(r"^(?=\*\*)", MAPPING_FILES.split("### Worked examples")[1], flags=re.M)[1:]:
        blocks = _BLOCK.findall(text)
        [mapping] = [content for language, _, content in blocks if language == "toml"]
        [records] = [content for language, _, content in blocks if language == "json"]
        exports = {name: content for language, name, content in blocks if language == "csv"}
        title = text[2 : text.index(".**")]
        found.append(Example(title, mapping, exports, [json.loads(line) for line in records.splitlines()]))
    return found


EXAMPLES = examples()


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    files: dict[str, bytes] = {}
    for number, example in enumerate(EXAMPLES):
        files[f"{number}/system.toml"] = example.mapping.encode()
        encoding = tomllib.loads(example.mapping).get("encoding", "utf-8")
        files |= {f"{number}/{name}": text.encode(encoding) for name, text in example.exports.items()}
    return imported(tmp_path_factory.mktemp("readme"), files)


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[example.title for example in EXAMPLES])
def test_what_the_readme_says_comes_out(city, number):
    example = EXAMPLES[number]
    files = [city.file(f"{number}/{name}") for name in example.exports]
    assert [file["sentence"] for file in files] == [None] * len(files)
    assert sum(file["refused"] for file in files) == 0
    assert sum(file["records"] for file in files) == len(example.records)
    feed = FEEDS[tomllib.loads(example.mapping)["feed"]]
    for record in example.records:
        [found] = city.ask(
            f"select {', '.join(map(shown, record))} from {{{feed.name}}} where {feed.key[0]} = $key",
            key=record[feed.key[0]],
        )
        assert dict(zip(record, found, strict=True)) == record


def shown(column: str) -> str:
    return f"{column}::varchar" if column.endswith(("_at", "_on")) else column


def test_there_is_a_row_for_every_key():
    for key in (*KEYS, *COLUMN_KEYS):
        assert re.search(rf"`\[?{key}[\].`]", MAPPING_FILES), key


def test_every_key_is_used_in_an_example():
    used = " ".join(example.mapping for example in EXAMPLES)
    for key in (set(KEYS) | set(COLUMN_KEYS)) - {"delimiter", "not_in", "at_most", "minute"}:
        assert re.search(rf"\b{key}\b", used), key
