"""Files shaped like the open data of other cities, mapped in; totals by year, month and severity counted here anew."""

import random
from collections import Counter
from datetime import datetime, timedelta

import pytest

from tests.intake.exporting import Imported, imported

RANDOM = random.Random(7)
DAYS = [
    datetime(2021, 12, 1) + timedelta(hours=RANDOM.randrange(19200), minutes=RANDOM.randrange(60)) for _ in range(400)
]
Totals = Counter[tuple[int, int, str, str]]


def totals() -> Totals:
    return Counter()


def add(counts: Totals, at: datetime, severity: str, deaths: int, injured: int) -> None:
    for measure, number in (("cases", 1), ("deaths", deaths), ("injured", injured)):
        counts[at.year, at.month, severity, measure] += number


def chicago() -> tuple[dict[str, str], Totals]:
    """Month-first with AM/PM, the gravest injury in words, empty totals; ids of 128 hexadecimal digits."""
    words = {"FATAL": "serious", "INCAPACITATING INJURY": "minor", "NO INDICATION OF INJURY": "collision", "": "unknown"}
    counts, lines = totals(), ["CRASH_RECORD_ID,CRASH_DATE,MOST_SEVERE_INJURY,INJURIES_TOTAL,INJURIES_FATAL,LATITUDE"]
    for at in DAYS:
        word = RANDOM.choice(list(words))
        deaths, injured = (1 if word == "FATAL" else 0), RANDOM.randrange(3)
        total = "" if not word else f"{injured}.0"
        lines.append(f"{RANDOM.randbytes(64).hex()},{at:%m/%d/%Y %I:%M:%S %p},{word},{total},{deaths or ''},41.8")
        add(counts, at, words[word], deaths, injured if word else 0)
    mapping = """
files = "crashes.csv"
feed = "accidents"
[columns]
accident_id = "CRASH_RECORD_ID"
occurred_at = "CRASH_DATE"
deaths = { column = "INJURIES_FATAL", empty = 0 }
injured = { column = "INJURIES_TOTAL", empty = 0 }
severity = "MOST_SEVERE_INJURY"
[values.severity]
FATAL = "serious"
"INCAPACITATING INJURY" = "minor"
"NO INDICATION OF INJURY" = "collision"
"""
    return {"crashes.csv": "\r\n".join(lines) + "\r\n", "map.toml": mapping}, counts


def madrid() -> tuple[dict[str, str | bytes], Totals]:
    """One row per person in cp1252, two years in two files whose headers differ, totals below; grouped by id."""
    counts, lines = totals(), {2022: ["num_expediente;fecha;hora;cod_lesividad;sexo"]}
    lines[2023] = ["NUM_EXPEDIENTE;FECHA;HORA;LESIVIDAD*;SEXO"]
    for number, at in enumerate(day for day in DAYS if day.year in (2022, 2023)):
        codes = [RANDOM.choice(["01", "2", "3", "04", "7", "14", ""]) for _ in range(RANDOM.randrange(1, 5))]
        deaths, injured = codes.count("04"), sum(code in ("01", "2", "3", "7") for code in codes)
        severity = "serious" if deaths else "minor" if injured else "collision"
        for code in codes:
            lines[at.year].append(f"{at.year}S{number:06};{at:%d/%m/%Y};{at.hour}:{at:%M}:00;{code};Mujer")
        add(counts, at, severity, deaths, injured)
    mapping = """
files = "*_Accidentalidad.csv"
feed = "accidents"
group = true
ignore = { column = "num_expediente", contains = "Total de personas" }
[columns]
accident_id = "num_expediente"
occurred_at = { date = "fecha", time = "hora" }
deaths = { where = [{ column = ["cod_lesividad", "LESIVIDAD*"], in = [4] }] }
injured = { where = [{ column = ["cod_lesividad", "LESIVIDAD*"], in = [1, 2, 3, 7] }] }
severity = { column = ["cod_lesividad", "LESIVIDAD*"], group = "max" }
[values.severity]
"4" = "serious"
"14" = "collision"
"" = "collision"
"*" = "minor"
"""
    files = {f"{year}_Accidentalidad.csv": "\n".join([*rows, "Total de personas: año;;;;", ""]).encode("cp1252")
             for year, rows in lines.items()}  # fmt: skip
    return files | {"map.toml": mapping}, counts


def brazil() -> tuple[dict[str, str | bytes], Totals]:
    """The totals of the accident on each of its rows, Latin-1, `;` one year and `,` the other, decimal commas, (null)."""
    words = {"Com Vítimas Fatais": "serious", "Com Vítimas Feridas": "minor", "Sem Vítimas": "collision"}
    header = ["id", "data_inversa", "horario", "km", "classificacao_acidente", "mortos", "feridos_leves", "feridos_graves"]
    counts, rows = totals(), {2022: [header], 2023: [header]}
    for number, at in enumerate(day for day in DAYS if day.year in (2022, 2023)):
        word = RANDOM.choice(list(words))
        deaths = RANDOM.randrange(1, 4) if "Fatais" in word else 0
        light, grave = RANDOM.randrange(3), RANDOM.randrange(2)
        for _ in range(RANDOM.randrange(1, 4)):
            rows[at.year].append([str(number), f"{at:%Y-%m-%d}", f"{at:%H:%M:%S}", f"{number},{number % 10}", word,
                                  str(deaths), str(light), str(grave)])  # fmt: skip
        add(counts, at, words[word], deaths, light + grave)
    mapping = """
files = "datatran*.csv"
feed = "accidents"
group = true
empty = ["(null)"]
[columns]
accident_id = "id"
occurred_at = { date = "data_inversa", time = "horario" }
km_post = "km"
severity = "classificacao_acidente"
deaths = "mortos"
injured = { sum = ["feridos_leves", "feridos_graves"] }
[values.severity]
"Com Vítimas Fatais" = "serious"
"Com Vítimas Feridas" = "minor"
"Sem Vítimas" = "collision"
"""
    old = "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in rows[2022]).encode("latin_1")
    new = "\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows[2023])
    return {"datatran2022.csv": old, "datatran2023.csv": new.encode("latin_1"), "map.toml": mapping}, counts


def mexico() -> tuple[dict[str, str | bytes], Totals]:
    """Parts of the date in columns, hour 99, no id, deaths over several columns, a class of accident, BOM and quotes."""
    counts, rows = totals(), [["ANIO", "MES", "ID_DIA", "ID_HORA", "ID_MINUTO", "CLASACC", "CONDMUERTO", "PASAMUERTO", "HERIDOS"]]
    for at in DAYS:
        kind, deaths, injured = RANDOM.choice("123"), [RANDOM.randrange(2), RANDOM.randrange(2)], RANDOM.randrange(4)
        hour = RANDOM.choice([at.hour, 99])
        rows.append([at.year, at.month, at.day, hour, at.minute, kind, *deaths, injured])
        add(counts, at, {"1": "serious", "2": "minor", "3": "collision"}[kind], sum(deaths), injured)
    mapping = """
files = "atus_*.csv"
feed = "accidents"
[columns]
accident_id = { join = ["{file}", "{line}"] }
occurred_at = { year = "ANIO", month = "MES", day = "ID_DIA", hour = "ID_HORA", minute = "ID_MINUTO" }
deaths = { sum = ["CONDMUERTO", "PASAMUERTO"] }
injured = "HERIDOS"
severity = "CLASACC"
[values.severity]
1 = "serious"
2 = "minor"
3 = "collision"
"""
    lines = [",".join(f'"{cell}"' for cell in row) + "\n" for row in rows]
    return {"atus_22.csv": "\ufeff" + "".join(lines), "map.toml": mapping}, counts


CITIES = {maker.__name__: maker for maker in (chicago, madrid, brazil, mexico)}
MADE = {name: maker() for name, maker in CITIES.items()}
PATHS = {name: [f"{name}/{path}" for path in files if not path.endswith(".toml")] for name, (files, _) in MADE.items()}


@pytest.fixture(scope="module", params=CITIES)
def city(request, tmp_path_factory) -> tuple[Imported, str]:
    files = {f"{request.param}/{path}": content for path, content in MADE[request.param][0].items()}
    return imported(tmp_path_factory.mktemp(request.param), files), request.param


def test_totals_by_year_month_and_severity_are_exact(city):
    result, name = city
    rows = result.ask(
        "select year(occurred_at), month(occurred_at), severity, sum(case_count)::bigint, sum(deaths)::bigint, "
        "sum(injured)::bigint from {accidents} group by all"
    )
    found = totals()
    for year, month, severity, *numbers in rows:
        for measure, number in zip(("cases", "deaths", "injured"), numbers, strict=True):
            found[year, month, severity, measure] = number
    assert found == MADE[name][1]


def test_every_row_is_accounted_for_and_none_refused(city):
    result, name = city
    for path in PATHS[name]:
        account = result.account(path)
        assert account.rows == account.accepted and account.records > 0


def test_columns_nobody_asked_for_are_named_and_not_read(city):
    result, name = city
    if name == "madrid":
        assert ("left_out", "", "sexo", 0) in result.noticed("madrid/2022_Accidentalidad.csv")
