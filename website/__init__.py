"""The documentation's site: `build.py` makes it of docs/, by `zensical.toml`."""
