"""Words by which a person's name shows in a text; used to keep such names out, never to find anyone."""

FAMILY_NAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đào", "Đoàn", "Đinh", "Trịnh", "Trương", "Lương", "Mai", "Cao", "Hà", "Tạ", "Tô", "Phùng", "Vương",
    "Quách", "Lâm", "Bạch", "Chu", "Đồng", "Kiều", "Nghiêm", "Thái", "Tống", "Triệu", "Lưu", "Khổng", "Giang", "Doãn",
    "Mạc", "Khúc",
)  # fmt: skip
MIDDLE_NAMES = (
    "Văn", "Thị", "Đình", "Hữu", "Đức", "Ngọc", "Quang", "Xuân", "Thanh", "Minh", "Thế", "Công", "Bá", "Duy", "Tuấn",
    "Hồng", "Thu", "Kim", "Mạnh", "Trọng", "Quốc", "Gia", "Viết", "Tiến", "Khắc", "Phương", "Thùy", "Hải", "Anh",
    "Bích", "Diệu",
)  # fmt: skip
HONORIFICS = (
    "ông", "bà", "anh", "chị", "em", "cháu", "cụ", "đồng chí", "đ/c", "lái xe", "tài xế", "chủ hộ", "chủ xe",
    "chủ nhà", "chủ quán", "hộ", "nhà",
)  # fmt: skip
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
PLATE_LETTERS = "A-Za-zĐđ"
