"""The encoding of a text export is found from its bytes alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.encodings import encoding_of, open_text

SPANISH = "num_expediente;localización\n1;CALL. ALCALÁ / CALL. GRAN VÍA\n2;Colisión fronto-lateral\n3;Señal, año\n"
CATALAN = "Numero_expedient;Nom_districte\n1;Sarrià-Sant Gervasi\n2;Gràcia\n3;Sants-Montjuïc\n4;paral·lel\n"
PORTUGUESE = "id;causa\n1;Falta de atenção à condução\n2;FALTA DE ATENÇÃO\n3;SÃO JOSÉ DO RIO PRETO\n4;Km 12, nº 5\n"
FRENCH = "Num_Acc;adr\n1;AVENUE DE LA RÉPUBLIQUE\n2;rue du Général Leclerc, à côté de l’hôpital\n3;chaussée déformée\n"
GERMAN = "id;Straße\n1;Königsallee\n2;Münchner Straße\n3;ÜBERHOLEN\n4;Zürich\n"
DANISH = "id;vej\n1;Nørregade\n2;Østerbrogade\n3;Åboulevard\n4;København\n"
TEXTS = {"es": SPANISH, "ca": CATALAN, "pt": PORTUGUESE, "fr": FRENCH, "de": GERMAN, "da": DANISH}


def read_back(path, content: bytes) -> str:
    path.write_bytes(content)
    with open_text(path, encoding_of(path)) as stream:
        return stream.read()


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("encoding", ["cp1252", "latin_1", "cp850", "utf-8", "utf-16-le", "utf-16-be", "utf-16"])
def test_text_of_other_countries_comes_back_whole(tmp_path, language, encoding):
    text = TEXTS[language].replace("’", "'")
    assert read_back(tmp_path / "export.csv", text.encode(encoding)) == text


def test_bytes_that_windows_1252_leaves_open_cost_nothing(tmp_path):
    content = SPANISH.encode("cp1252") + b"\x81\x8d\x8f\x90\x9d;\x80\x99\n"
    assert read_back(tmp_path / "export.csv", content) == SPANISH + "\x81\x8d\x8f\x90\x9d;€™\n"


def test_a_letter_far_down_decides(tmp_path):
    text = "id;x\n" + "1;plain\n" * 200_000 + "2;Colisión\n3;Año\n"
    assert read_back(tmp_path / "export.csv", text.encode("cp1252")) == text


@given(st.lists(st.sampled_from(["Thủy Nguyên", "Đồ Sơn", "Kiến Thụy", "Vĩnh Bảo", "Cát Hải", "Lê Chân"]), min_size=1))
@settings(max_examples=40, deadline=None)
def test_vietnamese_in_unicode_is_never_taken_for_anything_else(tmp_path_factory, names):
    text = "ma;xã\n" + "".join(f"1;{name}\n" for name in names)
    path = tmp_path_factory.getbasetemp() / "names.csv"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        assert read_back(path, text.encode(encoding)) == text
