"""A plan or reference table that cannot be used stops the import and is named; what is served stays."""

import pytest

from intake import IntakeError, import_exports
from tests.intake.exporting import HEADER, write_export

NAMES = (
    "Xã A<script>", "[Xã A](http://b)", "Xã **A**", "Xã `A`", "Xã A|B", "Xã $A$", ":red[A]", "Xã A\nB", "=cmd",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_ward_whose_name_is_no_name_is_refused(name, tmp_path):
    write_export(tmp_path, "a.csv", HEADER + "\nV1,05/01/2026,1,0\n")
    (tmp_path / "reference").mkdir()
    quoted = f'code,name,full_name,type,former_province\n10525,"{name}","Xã A",xa,old_haiduong\n'
    (tmp_path / "reference" / "wards.csv").write_text(quoted, encoding="utf-8")
    with pytest.raises(IntakeError, match="bad_plan_file") as refused:
        import_exports(tmp_path)
    assert refused.value.values == {"file": "wards.csv", "detail": name}
    assert not (tmp_path / "snapshots" / "current").exists()
