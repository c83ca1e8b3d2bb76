"""Addresses of articles, which come from outside."""

import re

_WEB = re.compile(r"https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?::[0-9]+)?(?:/[^\s\"<>\\\\^`{|}]*)?")


def safe_url(value: object) -> str | None:
    """An address that is a plain one of the web, None for anything else."""
    return value if isinstance(value, str) and _WEB.fullmatch(value) else None
