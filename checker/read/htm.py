"""`.htm`: a news page, as `.html`."""

from __future__ import annotations

from checker.read.html import read as read
