"""Words of the page on accident-prone points."""

from .codes import CAUSE, NOT_KNOWN
from .register_codes import SPOT_KIND, SPOT_STATE

KINDS = {"accident_prone": "Điểm hay xảy ra", "potential": "Điểm tiềm ẩn"}
SIGNS = {"accident_prone": "●", "potential": "○"}
CLAUSES = {
    "1a": "khoản 1 điểm a: 02 vụ đều có người chết",
    "1b": "khoản 1 điểm b: từ 03 vụ, trong đó có vụ có người chết",
    "1c": "khoản 1 điểm c: từ 04 vụ chỉ có người bị thương",
    "2a": "khoản 2 điểm a: vụ có người chết, vụ có người bị thương, hoặc từ 05 vụ va chạm",
}
REGISTER_STATES = {"known": "đã có", "new": "chưa có", "no_register": "chưa có nguồn"}
STATES = {code: entry.word for code, entry in SPOT_STATE.items()} | NOT_KNOWN
ENTRY_KINDS = {code: entry.word for code, entry in SPOT_KIND.items()} | NOT_KNOWN
CAUSES = {code: entry.word for code, entry in CAUSE.items()} | NOT_KNOWN

LIST = "Danh sách"
LISTS = {"Từ 2 vụ trở lên": "several", "Đúng chữ Điều 14": "letter"}
RADIUS_PHUONG, RADIUS_ELSEWHERE = "Bán kính ở phường", "Bán kính ở xã, đặc khu"
RADII_PHUONG = {f"{metres} m": str(metres) for metres in (50, 100, 150)}
RADII_ELSEWHERE = {f"{metres} m": str(metres) for metres in (150, 250, 500)}
SPOT, ANY_SPOT, ALL_SPOTS = "Mở một điểm", "Chọn điểm", "Tất cả các điểm"
BEFORE, AFTER = "Điểm trước", "Điểm sau"
COLUMNS = {
    "label": "Điểm",
    "spot_kind": "Loại",
    "clause": "Căn cứ Điều 14",
    "ward": "Địa bàn",
    "accident_count": "Số vụ",
    "fatal_count": "Vụ có người chết",
    "death_count": "Người chết",
    "injured_count": "Bị thương",
    "listed": "Danh sách của cơ quan",
}
NUMBERS = ("accident_count", "fatal_count", "death_count", "injured_count")
ACCIDENT_COLUMNS = {
    "occurred": "Thời điểm",
    "accident_id": "Mã vụ",
    "severity": "Mức độ",
    "cause": "Nguyên nhân",
    "place": "Vị trí",
    "accident_count": "Số vụ",
    "death_count": "Người chết",
    "injured_count": "Bị thương",
}
ENTRY_COLUMNS = {
    "label": "Điểm trong danh sách",
    "ward": "Địa bàn",
    "spot_kind": "Loại",
    "spot_state": "Tình trạng",
    "treated_on": "Xử lý xong",
    "reviewed_on": "Rà soát",
}
PRONE, POTENTIAL = "Điểm hay xảy ra TNGT", "Điểm tiềm ẩn TNGT"
NOT_LISTED, NO_LONGER = "Chưa có trong danh sách", "Danh sách có, nay không còn"
UNIT = "điểm"
UNPLACED = "chưa rõ địa bàn"
MAP_HOW_TO = "Đưa chuột vào để xem, bấm vào một điểm để mở."

LAW = (
    "**Thông tư 41/2024/TT-BGTVT, Điều 14**, trong 12 tháng. *Điểm hay xảy ra TNGT* (xét trước): (a) 02 vụ đều có người "
    "chết; (b) từ 03 vụ, trong đó có 01 vụ có người chết; (c) từ 04 vụ chỉ có người bị thương. *Điểm tiềm ẩn TNGT*: từ 05 "
    "vụ va chạm, hoặc ít nhất 01 vụ có người chết, hoặc ít hơn 04 vụ chỉ có người bị thương; hoặc hiện trạng công trình, "
    "tổ chức giao thông mất an toàn (khoản 2 điểm b: không xét được từ số vụ). Khoản 3: vụ được xác định không phải do "
    "kết cấu hạ tầng thì không tính; chưa xác định thì vẫn tính."
)
CHOSEN = (
    "**Luật không định bán kính của một điểm**: ở đây chọn được, mặc định 100 m ở phường, 250 m ở xã, đặc khu, theo địa bàn "
    "của vụ ở tâm. Hai vụ ở gần nhau khi tọa độ cách nhau không quá bán kính, hoặc cùng tuyến đường và lý trình cách nhau "
    "không quá bán kính (dù tọa độ ở đâu). Mỗi điểm là vòng tròn quanh một vụ; vòng nhiều vụ nhất lấy trước, bằng nhau thì "
    "theo mã vụ; vụ đã thuộc một điểm không tính cho điểm sau, không nối chuỗi. Vòng lấy trước có thể toàn va chạm, chưa "
    "đủ mức, mà giữ mất vụ của vòng nhỏ hơn. Va chạm là vụ không ai chết, bị thương, và cũng là một vụ. Dòng gộp nhiều vụ: "
    "tính đủ số vụ, nhưng chỉ coi một vụ là có người chết hoặc bị thương."
)
SCOPE_HELP = (
    "Tính trên toàn thành phố rồi mới lọc theo địa bàn của vụ ở tâm. Chỉ tai nạn đường bộ: điểm đen đường sắt theo quy "
    "định riêng (Nghị định 65/2018/NĐ-CP), không có ở đây."
)
HELP = f"{LAW}\n\n{CHOSEN}\n\n{SCOPE_HELP}"
LETTER_HELP = (
    "Đúng chữ khoản 2, một vụ có người bị thương đã là điểm tiềm ẩn. Danh sách mặc định chỉ gồm điểm có từ 2 vụ; chọn "
    "“Đúng chữ Điều 14” để thấy tất cả."
)
POTENTIAL_HELP = f"{LETTER_HELP}\n\n{HELP}"
COMPARED_HELP = (
    "So với danh sách do cơ quan lập (tệp black_spots). Một điểm tìm thấy là *đã có* khi danh sách có điểm cách nó "
    "không quá bán kính, hoặc cùng tuyến, cùng lý trình trong bán kính; gần nhất ghép trước, mỗi điểm chỉ ghép một lần, điểm "
    "hay xảy ra được ghép trước. Danh sách được so với mọi điểm theo đúng chữ Điều 14."
)
NO_LONGER_HELP = (
    "Điểm trong danh sách của cơ quan mà 12 tháng qua không có điểm nào tìm thấy ở đó, dù đã xử lý hay chưa. Điểm tiềm ẩn vì "
    "hiện trạng công trình (khoản 2 điểm b) không tìm được từ số vụ nên cũng nằm ở đây."
)
MAP_HELP = "Mỗi dấu là một điểm tìm thấy, đặt ở vụ nằm giữa; dấu × là điểm trong danh sách của cơ quan."
ACCIDENTS, ONE_MAP = "Các vụ của điểm này", "Các vụ nằm ở đâu"
ACCIDENTS_HELP = (
    "Những vụ thuộc điểm này, mới nhất trước. Vụ đã xác định không phải do kết cấu hạ tầng không có ở đây (khoản 3)."
)
ONE_MAP_HELP = "Vòng tròn: bán kính của điểm quanh vụ ở tâm. Mỗi dấu là một vụ có tọa độ."
NO_REGISTER = "Chưa có nguồn số liệu: danh sách của cơ quan (tệp black_spots) chưa được nhập."
NO_LAW = (
    "Không có ngưỡng nào của Thông tư 41/2024/TT-BGTVT có hiệu lực ở ngày cuối kỳ (thông tư có hiệu lực từ 01/01/2025), hoặc "
    "bản số liệu được nhập trước khi có các ngưỡng ấy: hãy nhập lại ở trang Tình trạng dữ liệu."
)
NO_SPOTS = "Không có điểm nào đủ mức của Điều 14 ở phần đang xem."
NOTHING_NO_LONGER = "Mọi điểm trong danh sách của cơ quan ở phần đang xem đều vẫn được tìm thấy."
NO_POINT = "Không vụ nào của điểm này có tọa độ nên không vẽ được."
FACTS = ("Căn cứ", "Các vụ", "Bán kính", "Danh sách của cơ quan")
