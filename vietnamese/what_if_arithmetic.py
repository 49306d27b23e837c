"""How each result of the page Kịch bản is made: inputs, formula, the numbers put in, method and source."""

from collections.abc import Mapping

from .numbers import day, day_range, decimal, integer, percent, signed_percent
from .what_if_words import CRITERIA, UNITS, amount

METHOD = (
    "**Phương pháp.** μ = r₀ × y₁ ÷ y₀. Khoảng dự báo: phân phối nhị thức âm có trung bình μ, phương sai "
    "φμ + μ²φ (1/y₁ + 1/y₀ + 1/r₀): phần thứ nhất là dao động của những ngày còn lại, phần thứ hai là sai số của chính tỉ "
    "lệ. Nguồn: Lawless 1987, Canadian Journal of Statistics 15; Cameron và Trivedi 2013, Regression Analysis of Count Data, "
    "3.3. Giả định: năm nay giữ tỉ lệ so năm trước như đến nay; thời tiết, ngày nghỉ lệch, quy định mới không có trong khoảng."
)
OVERLAP = "**Gộp các nhóm.** Vụ thuộc hai nhóm chịu cả hai mức giảm, nhân với nhau: (1 − a) × (1 − b); mỗi vụ chỉ tính một lần."
IMAGE_METHOD = (
    "**Công thức.** Tháng thứ k từ nay: phạt nguội = nhịp nay × (1 + mức tăng)ᵏ + camera × số mỗi camera; xử phạt khác = "
    "nhịp nay × (1 + thay đổi). Tỉ lệ của 12 tháng = phạt nguội ÷ (phạt nguội + xử phạt khác), những tháng đã qua lấy số thật. "
    "Không có khoảng dự báo: đây là phép tính theo giả định của kịch bản."
)
CLEARANCE_METHOD = (
    "**Công thức.** Thiếu của một nơi = số lượt phải có − số lượt đã có. Số lượt thêm mỗi tháng chia lần lượt: nơi thiếu "
    "nhiều nhất trước (bằng nhau thì theo mã), mỗi nơi vừa đủ rồi mới đến nơi sau."
)


def accident_inputs(parts) -> str:
    rest = "năm đã hết" if parts.last_rest is None else f"r₀ = phần còn lại của năm trước {day_range(*parts.last_rest)}"
    return (
        f"**Số đưa vào.** y₁ = năm nay {day_range(*parts.to_date)}; y₀ = cùng những ngày năm trước "
        f"{day_range(*parts.last_to_date)}; {rest}; φ = mức chùm của thương vong trong một vụ."
    )


def basis(measure: str, basis) -> str:
    return (
        f"{CRITERIA[measure]}: y₁ = {integer(basis.to_date)}, y₀ = {integer(basis.last_to_date)}, "
        f"r₀ = {integer(basis.last_rest)}, φ = {decimal(basis.phi, 2)}"
    )


def prevented(effect, group: str) -> str:
    """What one lever would have prevented in the days of last year that are to come this year."""
    touched, count = effect.touched["accident_count"], effect.prevented["accident_count"]
    share = amount("reduction", effect.lever.reduction)
    return f"{group}: {integer(touched)} vụ × {share} = {decimal(count, 1)} vụ bớt"


def together(effect, last_rest: float) -> str:
    less = ", ".join(f"{decimal(count, 1)} {UNITS[measure]}" for measure, count in effect.prevented.items())
    return f"gộp lại {integer(effect.touched['accident_count'])} vụ khác nhau, bớt {less}: r₀ số vụ còn {decimal(last_rest, 1)}"


def put_in(measure: str, projection) -> str:
    """The formula with its numbers: 69 × 742 ÷ 803 = 63,8; 742 + 63,8 = 805,8."""
    basis = projection.basis
    if projection.expected is None:
        return f"{CRITERIA[measure]}: chưa tính được"
    if not projection.expected:
        return f"{CRITERIA[measure]}: không còn gì để cộng, cả năm {integer(basis.to_date)}"
    rest = decimal(projection.last_rest, 0 if projection.last_rest == int(projection.last_rest) else 1)
    return (
        f"{CRITERIA[measure]}: {rest} × {integer(basis.to_date)} ÷ {integer(basis.last_to_date)} = "
        f"{decimal(projection.expected, 1)}; {integer(basis.to_date)} + {decimal(projection.expected, 1)} = "
        f"**{decimal(projection.year_end, 1)}**"
    )


def allowed(allowance) -> str:
    months = decimal(allowance.months_left, 2)
    each = "" if allowance.per_month is None else f"; ÷ {months} tháng = **{integer(allowance.per_month)}** mỗi tháng"
    return f"**Còn được phép.** {integer(allowance.at_most)} − {integer(allowance.to_date)} = {integer(allowance.left)} vụ{each}"


def back_test(coverages: Mapping, *, is_sample: bool) -> str:
    """`coverages`: criterion -> covered and count."""
    tried = {measure: coverage for measure, coverage in coverages.items() if coverage.count}
    if not tried:
        return "**Thử lại với các năm trước.** Chưa đủ năm số liệu để thử."
    said = "; ".join(
        f"{CRITERIA[measure].lower()} {integer(one.covered_count)}/{integer(one.count)} lần "
        f"({percent(one.covered_count / one.count, 0)})"
        for measure, one in tried.items()
    )
    years = next(iter(tried.values())).years
    label = (
        " **Dữ liệu mẫu: tỉ lệ này chỉ kiểm tra phép tính, không nói dự báo thật đúng đến đâu.**" if is_sample else ""
    )
    return (
        f"**Thử lại với các năm trước.** Dự báo như thế ở cuối từng tháng của {integer(len(years))} năm đã qua "
        f"({day(years[0].start)}–{day(years[-1].end)}), số thật nằm trong khoảng: {said}.{label}"
    )


def image_inputs(start) -> str:
    return (
        f"**Số đưa vào.** 12 tháng đến {day(start.day)}: {integer(start.image_count)} phạt nguội ÷ 12 = "
        f"{decimal(start.image_per_month, 1)} mỗi tháng; {integer(start.other_count)} xử phạt khác ÷ 12 = "
        f"{decimal(start.other_per_month, 1)} mỗi tháng; mục tiêu {percent(start.goal_share, 0)} ngày {day(start.goal_day)}."
    )


def image_put_in(name: str, start, scenario, course) -> str:
    end = course.at_goal
    return (
        f"**{name}.** Tháng tới {decimal(start.image_per_month, 1)} × (1 {_signed(scenario.image_growth)}) + "
        f"{integer(scenario.extra_cameras)} × {decimal(scenario.fines_per_camera, 0)} = {decimal(course.month_fines, 1)} phạt "
        f"nguội; xử phạt khác {decimal(start.other_per_month, 1)} × (1 {_signed(scenario.manual_change)}). 12 tháng đến "
        f"{day(end.day)}: {integer(end.image_fines)} ÷ ({integer(end.image_fines)} + {integer(end.other_fines)}) = "
        f"**{percent(end.share)}**. {_growth(course)}"
    )


def _signed(share: float) -> str:
    said = signed_percent(share, 1)
    return f"{said[0]} {said[1:]}" if share else "+ 0%"


def _growth(course) -> str:
    if course.needed_growth is None:
        return "Không mức tăng nào (đến gấp 11 lần mỗi tháng) đưa tỉ lệ đến mục tiêu."
    return f"Mức tăng mỗi tháng nhỏ nhất để đạt vào {day(course.wanted_on)}: {signed_percent(course.needed_growth, 1)}."


def clearance_inputs(month) -> str:
    return (
        f"**Số đưa vào.** Tháng {month.month.month}/{month.month.year}: mỗi nơi phải có {integer(month.required_count)} lượt; "
        f"{integer(month.met_count)}/{integer(month.ward_count)} nơi đủ, {integer(len(month.missing))} nơi thiếu tổng cộng "
        f"{integer(month.needed_count)} lượt. Sau tháng ấy còn {integer(month.months_left)} tháng trọn trong năm."
    )


def clearance_put_in(name: str, plan, extra: int, months_left: int) -> str:
    return (
        f"**{name}.** {integer(extra)} lượt thêm: {integer(plan.used_count)} chia cho {integer(len(plan.given))} nơi, "
        f"{integer(plan.unused_count)} thừa; đủ {integer(plan.met_count)} nơi. Đến hết năm {integer(extra)} × "
        f"{integer(months_left)} tháng = {integer(plan.year_count)} lượt. Nếu cho nơi thiếu ít nhất trước: "
        f"{integer(plan.cheapest_met_count)} nơi đủ."
    )
