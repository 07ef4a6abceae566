"""Bytes to text, in any encoding that is declared or can be told."""

import pytest

from briefgen.read.encoding import decode
from briefgen.read.unreadable import UnreadableError

TEXT = "“Größe” – the café’s owner paid 20 £ on Tuesday, she said."
RUSSIAN = "Переговоры закончились во вторник без соглашения, сообщил министр иностранных дел после встречи. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_back(encoding) -> None:
    """English text in any of the encodings that editors save comes out as it went in, without a byte order mark."""
    text = TEXT * 3

    assert decode(text.encode(encoding)) == text


def test_latin_1_is_told_from_utf_8() -> None:
    """A Latin-1 file is read as such, byte 0x85 and the like as windows-1252 has them."""
    assert decode("Café, Tolmen: “no”".encode("cp1252")) == "Café, Tolmen: “no”"
    assert decode("Le café était fermé".encode("latin-1")) == "Le café était fermé"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_scripts_are_detected(encoding) -> None:
    """Text in another script is recognized by its letters."""
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


def test_mixed_encodings_lose_nothing() -> None:
    """A UTF-8 text into which windows-1252 was pasted is read right in both parts."""
    mixed = ("“Größe” – naïve façade. " * 10).encode() + "“pasted”".encode("cp1252")

    assert decode(mixed) == "“Größe” – naïve façade. " * 10 + "“pasted”"


def test_declared_encoding_holds_when_it_fits() -> None:
    """What is no UTF-8 is read as declared; Latin-1 is windows-1252, as in browsers."""
    assert decode("Łódź".encode("iso8859-2"), declared="iso-8859-2") == "Łódź"
    assert decode("“a”".encode("cp1252"), declared="ISO-8859-1") == "“a”"


@pytest.mark.parametrize("declared", ["no-such-code", "utf-7", "", "idna", "unicode_escape", "utf-16", "base64", "\0"])
def test_wrong_declaration_does_no_harm(declared) -> None:
    """A declaration that is nonsense, or a trick, is passed over."""
    assert decode("café +ADw-".encode(), declared=declared) == "café +ADw-"
    assert decode("café".encode("cp1252"), declared=declared) == "café"


def test_undecodable_bytes_are_refused() -> None:
    """Bytes that are text in no encoding are refused, with a way out."""
    with pytest.raises(UnreadableError, match="save it as UTF-8"):
        decode(bytes(range(128, 256)) * 40)
