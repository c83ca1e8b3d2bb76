"""Debian's own Firefox, driven over WebDriver BiDi: Playwright drives only a Firefox of its own making."""

import json
import re
import subprocess
import time
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

PATIENCE = 20.0
"""Seconds after which what is waited for counts as missing."""
PREFERENCES = {
    "app.update.disabledForTesting": True,
    "browser.download.alwaysOpenPanel": False,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.helperApps.neverAsk.saveToDisk": "text/csv,text/plain,image/png,image/svg+xml",
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "zh-CN, zh",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
}
KEYS = {"Enter": "\ue007", "Escape": "\ue00c"}
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


class Firefox:
    """A headless Firefox with a profile of its own; what it saves lies in `downloads`."""

    def __init__(self, program: str, folder: Path) -> None:
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        profile = folder / "profile"
        profile.mkdir()
        chosen = PREFERENCES | {"browser.download.dir": str(self.downloads)}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in chosen.items())
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        self._log = folder / "log"
        command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log)
        self._closing = ExitStack()
        self._numbers = count(1)
        self.seen: list[dict[str, Any]] = []
        try:
            opening = connect(self._address() + "/session", max_size=None, compression=None)
            self._socket = self._closing.enter_context(opening)
            self.call("session.new", capabilities={})
            self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        except BaseException:
            self._process.kill()
            raise

    def _address(self) -> str:
        until = time.monotonic() + 3 * PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            if found := LISTENING.search(self._log.read_text(encoding="utf-8", errors="replace")):
                return found[1]
            time.sleep(0.05)
        raise TimeoutError(f"Firefox doesn't listen: {self._log.read_text(encoding='utf-8', errors='replace')}")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to a command; events that come before it are kept in `seen`."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message: dict[str, Any] = json.loads(self._socket.recv(timeout=3 * PATIENCE))
            if message["type"] == "event":
                self.seen.append(message)
            elif message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['error']}: {message['message']}")
                result: dict[str, Any] = message["result"]
                return result

    def open(self) -> "Tab":
        """A tab of its own."""
        return Tab(self, self.call("browsingContext.create", type="tab")["context"])

    def close(self) -> None:
        """End the browser."""
        with suppress(ConnectionClosed, TimeoutError):
            self.call("browser.close")
        with suppress(Exception):
            self._closing.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()


class Tab:
    """One tab: what a reader does in it, and what it then shows."""

    def __init__(self, browser: Firefox, context: str) -> None:
        self._browser = browser
        self._context = context

    def go(self, file: Path, fragment: str = "") -> None:
        """Open the page of a file and wait until it is ready."""
        self._browser.call(
            "browsingContext.navigate", context=self._context, url=file.as_uri() + fragment, wait="complete"
        )
        self.wait("document.documentElement.dataset.ready")

    def get(self, expression: str) -> Any:
        """The value of an expression in the page (a promise is waited for), as far as JSON can hold it."""
        answer = self._browser.call(
            "script.evaluate",
            expression=f"(async () => JSON.stringify((await ({expression})) ?? null))()",
            target={"context": self._context},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(f"{expression[:300]}: {answer['exceptionDetails']['text'][:300]}")
        return json.loads(answer["result"]["value"])

    def wait(self, expression: str) -> None:
        """Wait until an expression is true."""
        self.get(
            f"new Promise((done, fail) => {{ const until = Date.now() + {PATIENCE * 1000};"
            f" const look = () => {{ let found; try {{ found = ({expression}); }} catch {{ found = false; }}"
            f" if (found) done(); else if (Date.now() > until) fail(new Error('not so in time'));"
            f" else setTimeout(look, 20); }}; look(); }})"
        )

    def text(self, selector: str) -> str:
        """What an element says."""
        return str(self.get(f"document.querySelector({json.dumps(selector)}).innerText"))

    def click(self, selector: str) -> None:
        """Click in the middle of an element."""
        box = self.get(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            " one.scrollIntoView({ block: 'nearest' }); const box = one.getBoundingClientRect();"
            " return [box.left + box.width / 2, box.top + box.height / 2]; })()"
        )
        self.click_at(*box)

    def click_at(self, x: float, y: float) -> None:
        """Click at a point of the page."""
        self.drag((x, y))

    def drag(self, *points: tuple[float, float], shift: bool = False) -> None:
        """Press at the first point, move over the others, and release at the last."""
        moves = [{"type": "pointerMove", "x": round(x), "y": round(y)} for x, y in points]
        actions = [moves[0], {"type": "pointerDown", "button": 0}, *moves[1:], {"type": "pointerUp", "button": 0}]
        sources: list[dict[str, Any]] = [{"type": "pointer", "id": "mouse", "actions": actions}]
        if shift:
            held = {"type": "keyDown", "value": "\ue008"}, {"type": "keyUp", "value": "\ue008"}
            sources = [{"type": "key", "id": "keys", "actions": [held[0]]}, *sources]
        self._browser.call("input.performActions", context=self._context, actions=sources)
        self._browser.call("input.releaseActions", context=self._context)

    def type(self, text: str) -> None:
        """Type a text, or press a key that has a name."""
        pressed = [KEYS[text]] if text in KEYS else list(text)
        actions = [{"type": kind, "value": one} for one in pressed for kind in ("keyDown", "keyUp")]
        keys = [{"type": "key", "id": "keys", "actions": actions}]
        self._browser.call("input.performActions", context=self._context, actions=keys)

    def saved(self, selector: str, name: str) -> bytes:
        """What a click on an element saves under a name."""
        file = self._browser.downloads / name
        file.unlink(missing_ok=True)
        self.click(selector)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if file.exists() and file.stat().st_size and not list(file.parent.glob("*.part")):
                return file.read_bytes()
            time.sleep(0.02)
        raise TimeoutError(f"{name} wasn't saved; there are: {sorted(one.name for one in file.parent.iterdir())}")

    def close(self) -> None:
        """Close the tab."""
        self._browser.call("browsingContext.close", context=self._context)
