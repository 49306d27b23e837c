"""Words of the Excel files."""

TABLE = "Số liệu"
ABOUT = "Nguồn"
