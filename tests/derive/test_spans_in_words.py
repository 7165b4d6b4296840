"""Days as a reader reads them."""

from __future__ import annotations

import pytest

from a6hub.model.moments import Moment, span_in_words

SPANS = [
    ("2026-06-11", None, "11 June 2026"),
    ("2026-06-11", "2026-06-11", "11 June 2026"),
    ("2026-06-11", "2026-06-13", "11–13 June 2026"),
    ("2026-06-29", "2026-07-02", "29 June – 2 July 2026"),
    ("2026-12-30", "2027-01-02", "30 December 2026 – 2 January 2027"),
    ("2026-06-11", "2027-06-13", "11 June 2026 – 13 June 2027"),
    ("2026-06", None, "June 2026"),
    ("2026-06", "2026-06", "June 2026"),
    ("2026-06", "2026-08", "June–August 2026"),
    ("2026-11", "2027-01", "November 2026 – January 2027"),
    ("2024", None, "2024"),
    ("2024", "2026", "2024 – 2026"),
    ("2026-06-11 16:00", "2026-06-11 18:00", "11 June 2026"),
    ("2026-06-11 16:00", "2026-06-13 18:00", "11–13 June 2026"),
    ("2026-06-11 20:00", "2026-07-01 00:00", "11 June – 1 July 2026"),
    ("2026-06", "2026-06-11", "June 2026 – 11 June 2026"),
]


@pytest.mark.parametrize(("start", "end", "words"), SPANS)
def test_a_span_repeats_nothing_it_need_not(start: str, end: str | None, words: str) -> None:
    assert words == span_in_words(Moment.parse(start), Moment.parse(end) if end else None)
