"""One accident after another: its day and hour, ward, road, cause and vehicles, within the totals of its block."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import sqrt

from vietnamese import sample_words as words

from .accident_circumstances import HEAVY_ROADS, circumstances, damage
from .blocks import Block, read_blocks
from .casualties import deal, severity
from .dice import Dice
from .hot_spots import HotSpot, at_a_spot, hot_spots
from .places import MERGED_ON, Road, Ward, read_roads
from .reporting import reported_at

MONTH_WEIGHTS = (1.22, 1.12, 0.98, 1.0, 1.0, 0.96, 0.92, 0.94, 1.02, 0.98, 1.0, 1.1)
WEEKDAY_WEIGHTS = (0.94, 0.92, 0.93, 0.96, 1.05, 1.12, 1.1)
HOUR_WEIGHTS = (16, 11, 8, 7, 9, 18, 30, 40, 38, 36, 40, 44, 36, 38, 42, 46, 52, 66, 78, 80, 74, 66, 50, 30)
OTHER_MODES = {"rail": 6, "inland_waterway": 2, "maritime": 1}
OTHER_MODE_SHARE = 0.012
LOCAL_CLASSES = {
    "phuong": {"urban": 70, "commune": 20, "specialised": 4, "district": 0},
    "xa": {"urban": 4, "commune": 60, "specialised": 2, "district": 26},
    "dac_khu": {"urban": 40, "commune": 60},
}
PROBLEM_WARDS = 8
PROBLEM_FACTORS = (2.6, 2.6, 2.4, 3.6)
"""How much worse the problem wards are in the first, second, third and every later year."""
NEW_SPELLINGS, OLD_SPELLINGS = (70, 10, 14, 6), (30, 30, 30, 10)
"""How often each spelling of a ward is written; the last old one is of a unit that was divided."""
PLACED_UNTIL = date(2025, 3, 15)
"""Published totals of the two former provinces end here; afterwards a few accidents name no ward that can be placed."""


@dataclass(frozen=True)
class Scene:
    """What all accidents of the city are drawn from."""

    roads: list[Road]
    wards: dict[tuple[str, str | None], list[Ward]]
    """By former province and road; None: any street or village road there."""
    weights: dict[str, float]
    problem_wards: frozenset[str]
    spots: list[HotSpot]
    until: date

    def weight(self, ward: Ward, day: date) -> float:
        year = min(3, max(0, (day - date(2022, 12, 15)).days // 365))
        return self.weights[ward.code] * (PROBLEM_FACTORS[year] if ward.code in self.problem_wards else 1.0)


def accident_rows(wards: list[Ward], seed: int, until: date) -> list[dict]:
    """All accidents up to `until`, by day; ids are numbered within the reporting year."""
    scene = _scene(wards, until, seed)
    rows = [
        row
        for block in read_blocks(until)
        for row in _block_rows(block, scene, *(Dice(seed, "accidents", *block.number(), *part) for part in ((), (1,))))
    ]
    rows = sorted(rows, key=lambda row: (row["occurred_at"], row["latitude"] or 0.0, row["deaths"]))
    return _numbered([row for row in rows if _day(row) <= until])


def spots_of(wards: list[Ward], seed: int) -> list[HotSpot]:
    """The places that accidents of this seed pile up at."""
    roads = read_roads()
    return hot_spots(roads, _passed(roads, wards), Dice(seed, "city", 1))


def reporting_year(day: date) -> int:
    return day.year + (day.month == 12 and day.day >= 15)


def _day(row: dict) -> date:
    return row["occurred_at"].date()


def _numbered(rows: list[dict]) -> list[dict]:
    counts: dict[int, int] = {}
    for row in rows:
        year = reporting_year(_day(row))
        counts[year] = counts.get(year, 0) + 1
        row["accident_id"] = f"MAU-TN-{year}-{counts[year]:05d}"
    return rows


def _passed(roads: list[Road], wards: list[Ward]) -> dict[tuple[str, str], list[Ward]]:
    return {(road.area, road.name): [ward for ward in wards if road.reaches(ward)] for road in roads}


def _scene(wards: list[Ward], until: date, seed: int) -> Scene:
    roads, dice = read_roads(), Dice(seed, "city")
    base = {"phuong": 1.5, "xa": 1.0, "dac_khu": 0.4}
    weights = {
        ward.code: base[ward.type] * (0.6 + 0.8 * dice.share()) * min(2.0, 0.5 + ward.square_km / 40) for ward in wards
    }
    near = [ward.code for ward in wards if any(road.reaches(ward) and road.name in HEAVY_ROADS for road in roads)]
    problem = [near[place] for place in dice.order(len(near))[:PROBLEM_WARDS]]
    anywhere = {
        (area, None): [ward for ward in wards if ward.area == area] for area in ("old_haiphong", "old_haiduong")
    }
    return Scene(roads, _passed(roads, wards) | anywhere, weights, frozenset(problem), spots_of(wards, seed), until)


def _block_rows(block: Block, scene: Scene, dice: Dice, spot_dice: Dice) -> list[dict]:
    """`spot_dice` says which accidents fall on a hot spot, so that all else falls as it would without any."""
    days = [block.first + timedelta(days=number) for number in range((block.last - block.first).days + 1)]
    weights = [MONTH_WEIGHTS[day.month - 1] * WEEKDAY_WEIGHTS[day.weekday()] for day in days]
    chosen = dice.picks(weights, block.accidents).tolist()
    dealt = deal(block.accidents, block.deaths, block.injured, dice)
    return [
        _row(block, days[place], deaths, injured, scene, dice, spot_dice)
        for place, (deaths, injured) in zip(chosen, dealt, strict=True)
    ]


def _row(block: Block, day: date, deaths: int, injured: int, scene: Scene, dice: Dice, spot_dice: Dice) -> dict:
    road = _road(block, scene, dice)
    ward = _ward(block, road, day, scene, dice)
    mode = dice.draw(OTHER_MODES) if block.group == "local" and dice.chance(OTHER_MODE_SHARE) else "road"
    level = severity(deaths, injured, dice)
    occurred_at = _moment(day, dice)
    row = (
        {"occurred_at": occurred_at, "mode": mode, "deaths": deaths, "injured": injured}
        | {"severity": None if dice.chance(0.012) else level, "property_damage_vnd": damage(level, dice)}
        | _place(ward, day, dice)
        | (_road_cells(road, ward, day, dice) if mode == "road" else {})
        | circumstances(mode, road, dice)
        | {"updated_at": reported_at(day, 6, scene.until, dice)}
    )
    return at_a_spot(scene.spots, road, day, row, spot_dice)


def _road(block: Block, scene: Scene, dice: Dice) -> Road | None:
    """None: a street or village road without a number."""
    roads = [road for road in scene.roads if road.area == block.area and road.group == block.group]
    if block.group == "local" and not dice.chance(sum(road.weight for road in roads) / 100):
        return None
    return roads[dice.pick([road.weight for road in roads])]


def _ward(block: Block, road: Road | None, day: date, scene: Scene, dice: Dice) -> Ward:
    wards = scene.wards[block.area, road.name if road else None]
    return wards[dice.pick([scene.weight(ward, day) for ward in wards])]


def _moment(day: date, dice: Dice) -> datetime:
    hour = dice.pick(HOUR_WEIGHTS)
    return datetime(day.year, day.month, day.day, hour, 5 * dice.between(0, 11))


def _place(ward: Ward, day: date, dice: Dice) -> dict:
    name = ward.spelling(day, dice.pick(NEW_SPELLINGS if day >= MERGED_ON else OLD_SPELLINGS))
    if day >= PLACED_UNTIL and dice.chance(0.008):
        name = dice.one_of((*words.UNKNOWN_WARDS, None))
    if dice.chance(0.04):
        return {"ward": name, "latitude": None, "longitude": None}
    reach = sqrt(min(ward.square_km, 60.0)) / 111 * 0.2
    return {
        "ward": name,
        "latitude": round(ward.latitude + reach * dice.bell(), 5),
        "longitude": round(ward.longitude + reach * dice.bell(), 5),
    }


def _road_cells(road: Road | None, ward: Ward, day: date, dice: Dice) -> dict:
    if road:
        prefix, number = road.name[:2], road.name[2:].strip()
        forms = words.ROAD_SPELLINGS.get(prefix, (road.name,))
        km = round(road.km_from + (road.km_to - road.km_from) * dice.share(), 1)
        return {
            "road": dice.one_of(forms).format(number=number),
            "road_class": road.road_class,
            "km_post": None if dice.chance(0.2) else km,
        }
    classes = LOCAL_CLASSES[ward.type] | ({"district": 0} if day >= MERGED_ON else {})
    road_class = dice.draw(classes)
    names = {"urban": words.STREETS, "commune": words.VILLAGE_ROADS}.get(road_class)
    return {
        "road": dice.one_of(names) if names and dice.chance(0.6) else None,
        "road_class": None if dice.chance(0.03) else road_class,
    }
