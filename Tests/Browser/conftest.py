"""The built book in a real browser: one Chromium for all tests, pages opened from the disk."""

import pathlib
import shutil

import pytest
from selenium import webdriver

ROOT = pathlib.Path(__file__).resolve().parents[2]
BOOK = ROOT / "output" / "book"
PAGES = sorted(BOOK.glob("*.html"))


def pytest_generate_tests(metafunc):
    """A test that asks for a `page` runs once for each page of the book."""
    if "page" in metafunc.fixturenames:
        metafunc.parametrize("page", PAGES, ids=lambda page: page.stem)


@pytest.fixture(scope="session")
def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    driver = webdriver.Chrome(options=options, service=service)
    # A busy machine takes its time; a page that hangs is still told.
    driver.set_script_timeout(240)
    driver.set_page_load_timeout(240)
    yield driver
    driver.quit()


@pytest.fixture
def show(browser):
    """Opens a page at a width, in a colour scheme, with or without scripts."""

    def open_page(page, width=1280, height=900, scheme="light", scripts=True):
        browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
        )
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        browser.get(page.as_uri())
        return browser

    yield open_page
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
