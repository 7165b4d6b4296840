"""The built site as a folder of files: links lead somewhere, every page can be reached, and its bones are sound."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

NOT_FOUND = "404.html"
"""It is served for any address, so its links are absolute, and nothing links to it."""

LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "embed": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "track": "src",
    "object": "data",
    "link": "href",
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect", "dns-prefetch"}


@dataclass(frozen=True)
class Link:
    """A reference from a page to something of the same site."""

    page: str
    written: str

    @property
    def target(self) -> str:
        path = unquote(urlsplit(self.written).path)
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.page), path)) if path else self.page

    @property
    def anchor(self) -> str:
        return unquote(urlsplit(self.written).fragment)

    def __str__(self) -> str:
        return f"{self.page}: {self.written}"


class BuiltPage:
    """One HTML file of the site, parsed as a browser would."""

    def __init__(self, uri: str, content: bytes) -> None:
        self.uri = uri
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.tree: Element = parser.parse(content)
        self.errors = [f"{uri}:{place[0]}: {code}" for place, code, _ in parser.errors]

    @cached_property
    def elements(self) -> list[Element]:
        # Comments are nodes too; their tag is a function.
        return [one for one in self.tree.iter() if isinstance(one.tag, str)]

    @cached_property
    def ids(self) -> list[str]:
        return [one.attrib["id"] for one in self.elements if "id" in one.attrib]

    @property
    def headings(self) -> list[int]:
        return [int(one.tag[1]) for one in self.elements if re.fullmatch(r"h[1-9]", one.tag)]

    def all(self, tag: str) -> list[Element]:
        return [one for one in self.elements if one.tag == tag]

    @property
    def written_links(self) -> list[str]:
        """What the page's links and forms name, as they are written."""
        return [one.attrib["href"] for one in self.all("a") if "href" in one.attrib] + [
            one.attrib["action"] for one in self.all("form") if "action" in one.attrib
        ]

    @property
    def links(self) -> list[Link]:
        """The links to this site."""
        return [Link(self.uri, one) for one in self.written_links if not urlsplit(one).scheme]

    @property
    def loads(self) -> Iterator[str]:
        """What a browser fetches to show the page."""
        for one in self.elements:
            name = LOADS.get(one.tag, "")
            if one.tag == "link" and not LOADING_LINKS & set(one.attrib.get("rel", "").split()):
                continue
            if name in one.attrib:
                yield one.attrib[name]
            yield from (part.split()[0] for part in one.attrib.get("srcset", "").split(",") if part.strip())


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, BuiltPage]:
    folder = root / "site"
    if not (folder / "index.html").is_file():
        pytest.fail(f"{folder} holds no site: run `make site` first (`make test` does).", False)
    files = sorted(folder.rglob("*.html"))
    return {
        uri: BuiltPage(uri, file.read_bytes())
        for uri, file in ((file.relative_to(folder).as_posix(), file) for file in files)
    }


@pytest.fixture(scope="module")
def from_disk(pages: dict[str, BuiltPage]) -> list[BuiltPage]:
    """The pages that can be opened as files."""
    return [page for uri, page in pages.items() if uri != NOT_FOUND]


def test_every_link_leads_to_a_file_of_the_site(root: Path, from_disk: list[BuiltPage]) -> None:
    links = [link for page in from_disk for link in page.links]
    broken = [str(link) for link in links if not (root / "site" / link.target).is_file()]

    assert links
    assert broken == [], "\n".join(broken)


def test_every_link_into_a_page_leads_to_a_place_on_it(pages: dict[str, BuiltPage], from_disk: list[BuiltPage]) -> None:
    links = [link for page in from_disk for link in page.links if link.anchor and link.target in pages]
    ids = {uri: set(page.ids) for uri, page in pages.items()}
    broken = [str(link) for link in links if link.anchor not in ids[link.target]]

    assert links
    assert broken == [], "\n".join(broken)


def test_links_of_the_page_for_lost_readers_lead_somewhere(root: Path, pages: dict[str, BuiltPage]) -> None:
    targets = [
        unquote(urlsplit(link.written).path).lstrip("/") for link in pages[NOT_FOUND].links if link.written[0] != "#"
    ]

    assert targets
    assert [target for target in targets if not (root / "site" / target).is_file()] == []


def test_links_lead_to_this_site_or_to_web_pages_or_mailboxes(pages: dict[str, BuiltPage]) -> None:
    schemes = {urlsplit(one).scheme for page in pages.values() for one in page.written_links}

    assert set() == schemes - {"", "https", "http", "mailto"}


def test_every_page_can_be_reached_from_the_home_page(pages: dict[str, BuiltPage]) -> None:
    reached: set[str] = set()
    pending = ["index.html"]
    while pending:
        uri = pending.pop()
        if uri in pages and uri not in reached:
            reached.add(uri)
            pending += [link.target for link in pages[uri].links]
    lost = sorted(pages.keys() - reached - {NOT_FOUND})

    assert lost == [], "\n".join(lost)


def test_pages_load_nothing_from_elsewhere(pages: dict[str, BuiltPage]) -> None:
    loads = [(uri, one) for uri, page in pages.items() for one in page.loads]
    foreign = [f"{uri}: {one}" for uri, one in loads if urlsplit(one).scheme or one.startswith("//")]

    assert loads
    assert foreign == [], "\n".join(foreign)


def test_what_pages_load_is_there(root: Path, from_disk: list[BuiltPage]) -> None:
    loads = {Link(page.uri, one).target for page in from_disk for one in page.loads}

    assert loads
    assert sorted(one for one in loads if not (root / "site" / one).is_file()) == []


def test_styles_load_nothing_from_elsewhere(root: Path) -> None:
    styles = sorted((root / "site").rglob("*.css"))
    loads = [one for style in styles for one in re.findall(r"@import[^;]+|url\([^)]*\)", style.read_text("utf-8"))]

    assert styles
    assert [one for one in loads if re.search(r"(https?:)?//", one) and "data:" not in one] == []


def test_every_page_has_one_first_heading(pages: dict[str, BuiltPage]) -> None:
    wrong = [f"{uri}: {page.headings.count(1)}" for uri, page in pages.items() if page.headings.count(1) != 1]

    assert wrong == [], "\n".join(wrong)


def test_no_heading_level_is_skipped(pages: dict[str, BuiltPage]) -> None:
    steps = [
        (uri, before, after)
        for uri, page in pages.items()
        for before, after in zip([0, *page.headings], page.headings, strict=False)
    ]
    wrong = [f"{uri}: h{before} then h{after}" for uri, before, after in steps if after > before + 1]

    assert steps
    assert wrong == [], "\n".join(wrong)


def test_every_picture_says_what_it_shows(pages: dict[str, BuiltPage]) -> None:
    wrong = [
        f"{uri}: {one.attrib}" for uri, page in pages.items() for one in page.all("img") if "alt" not in one.attrib
    ]

    assert wrong == [], "\n".join(wrong)


def test_no_id_is_used_twice_on_a_page(pages: dict[str, BuiltPage]) -> None:
    counted = {uri: Counter(page.ids) for uri, page in pages.items()}
    wrong = [f"{uri}: {id}" for uri, ids in counted.items() for id, number in ids.items() if number > 1]

    assert all(counted.values())
    assert wrong == [], "\n".join(wrong)


def test_what_names_another_part_of_a_page_finds_it(pages: dict[str, BuiltPage]) -> None:
    names = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
    named = [
        (page, id)
        for page in pages.values()
        for one in page.elements
        for name in names
        for id in one.attrib.get(name, "").split()
    ]
    wrong = [f"{page.uri}: {id}" for page, id in named if id not in page.ids]

    assert named
    assert wrong == [], "\n".join(wrong)


def title_of(page: BuiltPage) -> str:
    return "".join(one.text or "" for one in page.all("title")).strip()


def test_every_page_has_a_title(pages: dict[str, BuiltPage]) -> None:
    assert [uri for uri, page in pages.items() if not title_of(page)] == []


def test_no_two_pages_share_a_title(pages: dict[str, BuiltPage]) -> None:
    often = Counter(title_of(page) for page in pages.values())
    wrong = [f"{uri}: {title_of(page)}" for uri, page in pages.items() if often[title_of(page)] > 1]

    assert wrong == [], "\n".join(wrong)


def test_every_page_has_a_description(from_disk: list[BuiltPage]) -> None:
    found = {
        page.uri: [one.attrib.get("content", "") for one in page.all("meta") if one.attrib.get("name") == "description"]
        for page in from_disk
    }
    wrong = [f"{uri}: {many}" for uri, many in found.items() if len(many) != 1 or not many[0].strip()]

    assert wrong == [], "\n".join(wrong)


def test_every_page_is_html_without_mistakes(pages: dict[str, BuiltPage]) -> None:
    wrong = [error for page in pages.values() for error in page.errors]

    assert wrong == [], "\n".join(wrong)


def test_headings_end_at_the_sixth_level(pages: dict[str, BuiltPage]) -> None:
    assert set() == {uri for uri, page in pages.items() if max(page.headings) > 6}
