"""Ties the hub to MkDocs: hands over the generated pages, keeps MkDocs from what the hub does itself."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from a6hub.check import check
from a6hub.load.hub import load
from a6hub.model.hub import Hub
from a6hub.outputs import finish, generate, remember
from a6hub.writing import write_tree

log = logging.getLogger("mkdocs.hooks.hub")


class _Preview:
    """What lasts from one rebuild of a preview to the next."""

    serving = False
    last_good: Hub | None = None


def on_startup(command: str, dirty: bool) -> None:
    """A preview survives mistakes in the data; a build does not."""
    _Preview.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before anything is written."""
    root = Path(config.config_file_path).parent
    loaded = load(root)
    problems = [str(problem) for problem in check(loaded)]
    if problems and not _Preview.serving:
        raise Abort("\n".join(["The data has mistakes:", *problems]))
    for problem in problems:
        log.error(problem)
    if not problems:
        _Preview.last_good = loaded.hub
    config.extra["problems"] = problems
    for extension in ("citing", "explaining_terms"):
        config.mdx_configs[f"a6hub.render.{extension}"] = {"hub": _Preview.last_good or loaded.hub}
    # MkDocs writes today's date into its sitemap; finish() writes ours.
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The generated pages in place of the authored ones; none of Material's own scripts and styles."""
    folder = Path(config.config_file_path).parent / "build" / "generated"
    ours = [Path(str(config.theme.custom_dir)).resolve(), Path(config.docs_dir).resolve()]
    remember(folder.parent)
    pages = generate(_Preview.last_good) if _Preview.last_good else {}
    write_tree(folder, pages)
    for file in list(files):
        source = Path(str(file.abs_src_path)).resolve()
        if file.src_uri.endswith(".md") or not any(source.is_relative_to(home) for home in ours):
            files.remove(file)
    for uri in sorted(pages):
        files.append(File(uri, src_dir=str(folder), dest_dir=config.site_dir, use_directory_urls=False))
    if _Preview.serving and config.extra["problems"]:
        _stand_in(files, config)
    return files


def _stand_in(files: Files, config: MkDocsConfig) -> None:
    """Before any sound build, a preview still needs pages to show the mistakes on."""
    wanted = ["index.md", *(uri for entry in config.nav or [] for uri in entry.values())]
    for uri in wanted:
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, content="# Waiting for sound data\n"))


def on_post_build(config: MkDocsConfig) -> None:
    """What needs the finished pages."""
    if _Preview.last_good is None:
        return
    site = Path(config.site_dir)
    for uri, content in finish(site, _Preview.last_good, config.site_url or "").items():
        (site / uri).write_text(content, "utf-8")


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Templates escape what they print, as the hub's own do."""
    env.autoescape = True
    return env
