"""From raw tables to facts/*.csv: one module a source, run by hand when a source is fresher; nothing here runs in a check."""
