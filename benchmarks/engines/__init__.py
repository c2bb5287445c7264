"""The same claims and the same six rules in several engines, one module each: `python -m benchmarks.engines`."""
