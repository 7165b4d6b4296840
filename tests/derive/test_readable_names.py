"""Names of countries and languages as a reader expects them."""

from __future__ import annotations

import pycountry
import pytest

from a6hub.derive.names import country_name, language_name

COUNTRIES = {
    "BT": "Bhutan",
    "VN": "Viet Nam",
    "KR": "Republic of Korea",
    "KP": "Democratic People's Republic of Korea",
    "CI": "Côte d'Ivoire",
    "BO": "Plurinational State of Bolivia",
    "CD": "The Democratic Republic of the Congo",
    "FM": "Federated States of Micronesia",
    "IR": "Islamic Republic of Iran",
    "MD": "Republic of Moldova",
    "PS": "State of Palestine",
    "TZ": "United Republic of Tanzania",
    "VE": "Bolivarian Republic of Venezuela",
    "VG": "British Virgin Islands",
    "VI": "U.S. Virgin Islands",
    "TR": "Türkiye",
}


@pytest.mark.parametrize(("code", "name"), COUNTRIES.items())
def test_a_country_is_named_in_reading_order(code: str, name: str) -> None:
    assert name == country_name(code)


LISTS = {"BQ": "Bonaire, Sint Eustatius and Saba", "SH": "Saint Helena, Ascension and Tristan da Cunha"}


@pytest.mark.parametrize(("code", "name"), LISTS.items())
def test_a_name_that_lists_islands_keeps_its_order(code: str, name: str) -> None:
    assert name == country_name(code)


def test_no_two_countries_share_a_name() -> None:
    codes = [country.alpha_2 for country in pycountry.countries]

    assert len(codes) == len({country_name(code) for code in codes})


LANGUAGES = {"en": "English", "es": "Spanish", "el": "Modern Greek", "ne": "Nepali", "sw": "Swahili"}


@pytest.mark.parametrize(("code", "name"), LANGUAGES.items())
def test_a_language_is_named_without_the_remarks_of_its_list(code: str, name: str) -> None:
    assert name == language_name(code)


@pytest.mark.parametrize("code", ["XX", "Bhutan", ""])
def test_what_is_no_country_code_has_no_name(code: str) -> None:
    with pytest.raises(KeyError):
        country_name(code)
