"""Scenarios in a link: what goes in comes out, and nonsense is refused with what is allowed."""

import base64
import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.scenarios import STATUS_QUO, Lever, Range, Scenario, UnreadableScenario, decode, encode

ALCOHOL = Lever("cause", "alcohol", 0.3)
CHECKS = Scenario("Siết nồng độ cồn", (ALCOHOL, Lever("hours", "18-23", 0.2)), 0.05, 20, 30.0, -0.1, 50)
CAMERAS = Scenario("Thêm 100 camera", extra_cameras=100, fines_per_camera=12.5)

printable = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(
    lambda text: text == text.strip() and text.isprintable()
)
hours = st.integers(0, 23)
codes = {
    "cause": st.from_regex("[a-z][a-z_]{0,20}", fullmatch=True),
    "vehicle": st.sampled_from(["motorcycle", "car", "unknown"]),
    "road": printable,
    "hours": st.builds("{}-{}".format, hours, hours),
    "ward": st.from_regex("[0-9]{5}", fullmatch=True).filter(str.isascii),
}
levers = st.sampled_from(sorted(codes)).flatmap(
    lambda dimension: st.builds(Lever, st.just(dimension), codes[dimension], st.floats(0, 1))
)
scenarios = st.builds(
    Scenario,
    printable,
    st.lists(levers, max_size=4, unique_by=lambda lever: (lever.dimension, lever.code.casefold())).map(tuple),
    st.floats(-0.5, 1),
    st.integers(0, 1000),
    st.floats(0, 10_000),
    st.floats(-1, 1),
    st.integers(0, 1000),
)


def refusal(action, *given_to_it) -> UnreadableScenario:
    with pytest.raises(UnreadableScenario) as caught:
        action(*given_to_it)
    return caught.value


def packed(rows) -> str:
    return f"1.{base64.urlsafe_b64encode(json.dumps(rows).encode()).decode().rstrip('=')}"


@given(scenarios)
def test_what_goes_into_a_link_comes_out_of_it(scenario):
    text = encode([STATUS_QUO, scenario])
    assert decode(text) == (scenario,)
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_")


@given(st.text(max_size=60) | st.text(max_size=60).map("1.".__add__) | st.binary(max_size=60).map(
    lambda raw: f"1.{base64.urlsafe_b64encode(raw).decode()}"
))  # fmt: skip
def test_any_text_is_read_or_refused(text):
    try:
        found = decode(text)
    except UnreadableScenario as refused:
        assert refused.code
    else:
        assert decode(encode(found)) == found


def test_two_scenarios_stay_apart_and_short():
    text = encode([STATUS_QUO, CHECKS, CAMERAS])
    assert decode(text) == (CHECKS, CAMERAS) and len(text) < 200


def test_the_status_quo_alone_needs_no_text():
    assert encode([STATUS_QUO]) == "" and decode("") == ()


@pytest.mark.parametrize(
    "text",
    ["1.", "1.!!", "1.W10", "1.bnVsbA", packed([[]]), packed([["a", [["c", "alcohol"]]]]), packed([["a", 3]]),
     packed([["a", [], 0, 0, 0, 0, 0, 0]]), packed([[5]]), packed("a"), "1." + "W1tb" * 1500, "1." + "A" * 9000],
)  # fmt: skip
def test_text_of_no_scenario_is_refused(text):
    assert refusal(decode, text).code == "unreadable"


def test_a_text_cut_short_is_refused():
    text = encode([CHECKS, CAMERAS])
    for length in range(2, len(text)):
        assert refusal(decode, text[:length]).code == "unreadable"


@pytest.mark.parametrize("text", ["2.W10", "x", "11.W10"])
def test_another_version_is_refused(text):
    assert refusal(decode, text).code == "version"


@pytest.mark.parametrize(
    "field, value, allowed",
    [
        ("image_growth", 1.01, Range(-0.5, 1.0)),
        ("image_growth", math.nan, Range(-0.5, 1.0)),
        ("fines_per_camera", math.inf, Range(0.0, 10_000.0)),
        ("fines_per_camera", 10**400, Range(0.0, 10_000.0)),
        ("manual_change", -1.5, Range(-1.0, 1.0)),
        ("manual_change", "3", Range(-1.0, 1.0)),
        ("manual_change", None, Range(-1.0, 1.0)),
        ("extra_cameras", -1, Range(0, 1000)),
        ("extra_cameras", True, Range(0, 1000)),
        ("extra_clearances", 1001, Range(0, 1000)),
    ],
)
def test_a_number_out_of_range_is_refused_with_the_range(field, value, allowed):
    asked = replace(CAMERAS, **{field: value})
    refused = refusal(encode, [asked])
    assert (refused.code, refused.field, refused.allowed) == ("out_of_range", field, allowed)
    row = [asked.name, [], *(getattr(asked, name) for name in list(vars(asked))[2:])]
    assert refusal(decode, packed([row])).allowed == allowed


def test_half_a_camera_is_refused():
    assert refusal(encode, [replace(CAMERAS, extra_cameras=1.5)]).code == "not_whole"


@pytest.mark.parametrize("reduction", [-0.1, 1.2, math.nan, "0.3"])
def test_a_reduction_out_of_range_is_refused(reduction):
    refused = refusal(encode, [Scenario("a", (ALCOHOL._replace(reduction=reduction),))])
    assert (refused.code, refused.field, refused.allowed) == ("out_of_range", "reduction", Range(0, 1))


@pytest.mark.parametrize(
    "dimension, code, said",
    [
        ("weather", "rain", "unknown_dimension"),
        ("hours", "24-3", "lever_code"),
        ("hours", "18", "lever_code"),
        ("hours", "08-9", "lever_code"),
        ("ward", "unknown", "lever_code"),
        ("ward", "1138", "lever_code"),
        ("cause", "", "lever_code"),
        ("cause", "Alcohol", "lever_code"),
        ("road", " QL5", "lever_code"),
        ("road", "QL5\n", "lever_code"),
        ("road", "Q" * 61, "lever_code"),
    ],
)
def test_a_group_that_cannot_be_is_refused(dimension, code, said):
    assert refusal(encode, [Scenario("a", (Lever(dimension, code, 0.1),))]).code == said


def test_one_group_has_one_lever():
    twice = Scenario("a", (ALCOHOL, ALCOHOL._replace(reduction=0.1)))
    assert refusal(encode, [twice]).code == "same_lever"
    assert encode([Scenario("a", (Lever("road", "QL5", 0.1), Lever("road", "QL10", 0.1)))])


def test_at_most_eight_levers_and_two_scenarios_beside_the_status_quo():
    nine = tuple(Lever("hours", f"{hour}-{hour}", 0.1) for hour in range(9))
    assert refusal(encode, [Scenario("a", nine)]).allowed == Range(0, 8)
    three = refusal(encode, [STATUS_QUO, Scenario("a"), Scenario("b"), Scenario("c")])
    assert (three.code, three.allowed) == ("too_many_scenarios", Range(0, 2))


@pytest.mark.parametrize(
    "name, said",
    [("", "name_length"), ("x" * 41, "name_length"), (" a", "name_text"), ("a\nb", "name_text"),
     ("a\u202eb", "name_text"), ("\ud800", "name_text")],
)  # fmt: skip
def test_a_name_that_cannot_be_shown_is_refused(name, said):
    assert refusal(encode, [Scenario(name, (ALCOHOL,))]).code == said
    assert refusal(decode, packed([[name, [["c", "alcohol", 0.3]]]])).code == said


def test_two_scenarios_have_two_names_however_their_letters_are_written():
    assert refusal(encode, [Scenario("Lê Chân"), Scenario("LÊ CHÂN")]).code == "same_name"
    assert refusal(encode, [Scenario("Lê"), Scenario("Le\u0302")]).code == "same_name"


def test_what_looks_like_code_is_only_a_name():
    strange = Scenario("=1+1'; drop table x; <b>", (Lever("road", "$(x)'--", 0.5),))
    assert decode(encode([strange])) == (strange,)
