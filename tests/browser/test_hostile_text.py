"""Text that means mischief stays text: from every plain-text field, on every page, by the real engine and theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hostile_hub import ALL, KINDS, PAIRS, Hostile, hostile_hub, kinds_of_records
from playwright.sync_api import Page
from small_sites import build_site, project

from a6hub.load.hub import load

pytestmark = pytest.mark.browser

# Fields that no page of the record shows, with the reason; each is hostile all the same.
NOT_SHOWN: dict[str, str] = {
    "Guidance.summary": "it stands in the head of the page, in listings and in the page finder",
    "SupportPackage.elements.": "each element has a page of its own",
    "Partnership.short": "a short form for data, not for readers",
}

LISTINGS = {
    "events/index.html": "events",
    "resources/index.html": "resources",
    "cases/index.html": "cases",
    "find.html": "",
}


@pytest.fixture(scope="module")
def hostile(root: Path) -> Hostile:
    return hostile_hub(load(root).hub.vocabularies)


@pytest.fixture(scope="module")
def hostile_site(hostile: Hostile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(project(tmp_path_factory.mktemp("hostile")), hostile.hub)


def test_every_kind_of_record_is_made_hostile() -> None:
    assert kinds_of_records() == KINDS


def test_every_plain_text_field_is_made_hostile(hostile: Hostile) -> None:
    made = {name.rsplit(".", 1)[-1] for texts in hostile.texts.values() for name in texts}
    links = {"id", "pages"}  # what names a word or another page is no text
    matched = {"forms", "variants"}  # these are only looked for, in text and in search

    assert hostile.fields
    assert set() == {name for name in hostile.fields if name.split(".")[-1] not in made | links | matched}


# What a page gained from text: none of it may be there.
GAINED = """() => [
  ...(window.hit === undefined ? [] : ["window.hit"]),
  ...[...document.querySelectorAll("img, iframe, object, embed, base, style, [style], main script, main code, main em")]
    .map(one => one.outerHTML.slice(0, 120)),
  ...[...document.querySelectorAll("*")].flatMap(one => [...one.attributes])
    .filter(one => one.name.startsWith("on") || /^\\s*(javascript|data|vbscript):/i.test(one.value))
    .map(one => one.name + "=" + one.value.slice(0, 80)),
]"""


MISSING = "texts => texts.filter(text => !document.documentElement.textContent.includes(text))"


def missing(page: Page, texts: dict[str, str]) -> list[str]:
    """The fields whose text a page does not hold, character by character."""
    absent = page.evaluate(MISSING, list(texts.values()))
    return sorted(name for name, text in texts.items() if text in absent)


def left_out(name: str) -> bool:
    return any(name.startswith(one) for one in NOT_SHOWN)


HEAD = (
    """() => [document.querySelector("title").textContent, document.querySelector("meta[name=description]").content]"""
)


def head_faults(page: Page, texts: dict[str, str]) -> list[str]:
    """What the head of a page tells otherwise than its record does."""
    named = {name.rsplit(".", 1)[-1]: text for name, text in texts.items() if name.count(".") <= 1}
    if not {"title", "label"} & named.keys():
        return []  # the index of the decisions has a title of its own
    title, summary = named.get("title") or named["label"], named.get("summary") or named["meaning"]
    found_title, found_summary = page.evaluate(HEAD)
    found_title = re.sub(r"^\d+/CMA\.3: ", "", found_title)  # a decision is named by its number first
    # Elements name their tasks, and an event that does not take place says so.
    endings = ("", ": the tasks", " (cancelled)", " (postponed)")
    return [
        *(
            []
            if found_title.rpartition(" – ")[0] in {title + ending for ending in endings}
            else [f"title: {found_title}"]
        ),
        *([] if found_summary == summary else [f"description: {found_summary}"]),
    ]


HEADINGS = """() => [[...document.querySelectorAll(".toc li a")].map(one => one.textContent.trim()),
  [...document.querySelectorAll("main h2")].map(one => one.textContent.trim())]"""


def toc_faults(page: Page) -> list[str]:
    """Where the list of headings reads otherwise than a heading; pages with few headings have no list."""
    listed, headings = page.evaluate(HEADINGS)
    return [f"toc: {one}" for one in listed if one not in headings]


FOLDERS = (
    *("events", "resources", "cases", "learn", "support", "themes", "regions", "about"),
    *("rules", "glossary", "which-track", "workshops"),
)


@pytest.mark.parametrize("folder", FOLDERS)
def test_hostile_text_is_read_exactly_as_it_was_written_and_does_nothing(
    reader, hostile: Hostile, hostile_site: Path, folder: str
) -> None:
    visit = reader()
    own = {uri: texts for uri, texts in hostile.texts.items() if uri.startswith((f"{folder}/", f"{folder}."))}
    faults = []
    for uri, texts in own.items():
        page = visit.open(hostile_site / uri)
        shown = {name: text for name, text in texts.items() if not left_out(name)}
        wrong = [f"gained: {one}" for one in page.evaluate(GAINED)] + [
            f"not there: {one}" for one in missing(page, shown)
        ]
        faults += [f"{uri}: {one}" for one in (*wrong, *head_faults(page, texts), *toc_faults(page))]

    assert own
    assert faults == [], "\n".join(faults)
    assert visit.dialogs == []
    assert [url for url in visit.requests if not url.startswith(hostile_site.as_uri())] == []
    assert visit.failures == []
    assert visit.errors == []


def test_hostile_text_does_nothing_on_any_other_page(reader, hostile: Hostile, hostile_site: Path) -> None:
    visit = reader()
    uris = {file.relative_to(hostile_site).as_posix() for file in hostile_site.rglob("*.html")}
    others = sorted(uris - hostile.texts.keys() - {"404.html"})
    faults = [f"{uri}: {one}" for uri in others for one in visit.open(hostile_site / uri).evaluate(GAINED)]

    assert {"index.html", "find.html", "events/index.html", "countries/bt.html"} <= set(others)
    assert faults == [], "\n".join(faults)
    assert visit.dialogs == []
    assert [url for url in visit.requests if not url.startswith(hostile_site.as_uri())] == []
    assert visit.failures == []
    assert visit.errors == []


@pytest.mark.parametrize("listing", LISTINGS)
def test_every_listed_text_is_read_exactly_as_it_was_written(
    reader, hostile: Hostile, hostile_site: Path, listing: str
) -> None:
    page = reader().open(hostile_site / listing)
    texts = {
        f"{uri} {name}": text
        for uri, fields in hostile.texts.items()
        for name, text in fields.items()
        if uri.startswith(LISTINGS[listing])
        and name.count(".") == 1
        and name.endswith((".title", ".summary"))
        # An outcome is found through its questions.
        and not name.startswith("Outcome.")
    }

    assert len(texts) >= 2 * len(PAIRS)
    assert missing(page, texts) == []


def test_a_hostile_label_is_only_text_in_a_chip_of_a_filter(reader, hostile_site: Path) -> None:
    visit = reader()
    page = visit.open(hostile_site / "events" / "index.html")
    labels = page.locator("[data-facet=theme] label")
    for label in labels.all():
        label.locator("input").check()
    texts = labels.locator("[data-label]").all_text_contents()

    assert len(PAIRS) < len(texts)
    assert texts == page.locator("[data-chosen] button").all_text_contents()
    assert page.evaluate(GAINED) == []


def test_everything_at_once_is_among_the_texts(hostile: Hostile) -> None:
    assert ALL[0] in hostile.texts["support/index.html"]["SupportPackage.title"]
