#!/usr/bin/env python3
"""Packs the WordPress plugin into one file that WordPress installs: the same bytes on every machine.

    python3 tools/wordpress/pack.py [target/wordpress/doc-to-doc.zip]
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "tools/wordpress/doc-to-doc"
DIRECTORY = ROOT / "public/content/directory.json"

# The first moment that a zip file can tell.
EPOCH = (1980, 1, 1, 0, 0, 0)


class Refused(Exception):
    """Why nothing is packed, and what to mend."""


def one(pattern: str, path: Path) -> str:
    """The one thing that a file says in this form."""
    found = re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)
    if len(found) != 1:
        raise Refused(f"{path.relative_to(ROOT)}: found {len(found)} times, must stand there once: {pattern}")
    return found[0]


def check_agreement() -> None:
    """What is said in two places must be the same: the version, the option, and the numbers to call."""
    main, readme, beside = PLUGIN / "doc-to-doc.php", PLUGIN / "readme.txt", PLUGIN / "includes/beside.php"
    pairs = [
        ("version", one(r"^ \* Version:\s+(\S+)$", main), one(r"^Stable tag: (\S+)$", readme)),
        ("version", one(r"^ \* Version:\s+(\S+)$", main), one(r"'version'\s+=> '([^']+)'", PLUGIN / "block/editor.asset.php")),
        ("WordPress version", one(r"^ \* Requires at least:\s+(\S+)$", main), one(r"^Requires at least: (\S+)$", readme)),
        ("PHP version", one(r"^ \* Requires PHP:\s+(\S+)$", main), one(r"^Requires PHP: (\S+)$", readme)),
        ("option", one(r"^const OPTION = '(\w+)';$", main), one(r"^const REMOVED = '(\w+)';$", PLUGIN / "uninstall.php")),
        ("emergency number", one(r"^const EMERGENCY = '(\w+)';$", beside), number("emergency")),
        ("lifeline's number", one(r"^const LIFELINE\s+= '(\w+)';$", beside), number("lifeline")),
    ]
    for what, here, there in pairs:
        if here != there:
            raise Refused(f"the {what} is {here} in one place and {there} in another: make them the same")


def number(entry: str) -> str:
    """The number to call of an entry of the page's own directory."""
    entries = json.loads(DIRECTORY.read_text(encoding="utf-8"))["entries"]
    calls = [channel["call"] for known in entries if known["id"] == entry for channel in known["channels"] if "call" in channel]
    if len(calls) != 1:
        raise Refused(f"{DIRECTORY.relative_to(ROOT)}: the entry `{entry}` must have one number to call")
    return calls[0]


def check_php(files: list[Path]) -> None:
    """Has PHP read every file, where there is PHP."""
    if shutil.which("php") is None:
        print("· php is not here, so nothing has read the PHP files (apt-get install php-cli)", file=sys.stderr)
        return
    for path in files:
        if path.suffix == ".php":
            told = subprocess.run(["php", "-l", str(path)], capture_output=True, text=True, check=False)
            if told.returncode != 0:
                raise Refused(f"{path.relative_to(ROOT)}: {told.stdout.strip() or told.stderr.strip()}")


def pack(files: list[Path], into: Path) -> None:
    """Writes the file. Nothing is compressed: compressors differ from machine to machine, and it is small."""
    named = {f"doc-to-doc/{path.relative_to(PLUGIN).as_posix()}": path for path in files}
    named["doc-to-doc/license.txt"] = ROOT / "LICENSE"
    into.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(into, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(named):
            entry = zipfile.ZipInfo(name, EPOCH)
            # A plain file that everybody may read, as if it were packed on Unix.
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            archive.writestr(entry, named[name].read_bytes())


def main() -> int:
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "target/wordpress/doc-to-doc.zip"
    files = sorted(path for path in PLUGIN.rglob("*") if path.is_file())
    try:
        check_agreement()
        check_php(files)
        pack(files, into)
    except (Refused, OSError) as refused:
        print(f"Not packed: {refused}", file=sys.stderr)
        return 1
    print(f"{into}  {into.stat().st_size} bytes  sha256 {hashlib.sha256(into.read_bytes()).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
