"""The tables of a compiled record."""

FORMAT = 6  # counted up when the tables or what is put into them change, so that compiled files of before are left
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE predicate (
    name TEXT PRIMARY KEY, subject TEXT, object TEXT, single INTEGER, office INTEGER, complete_for TEXT, transitive INTEGER, note TEXT)
    WITHOUT ROWID;
CREATE TABLE entity (id TEXT PRIMARY KEY, type TEXT, name TEXT) WITHOUT ROWID;
CREATE TABLE spelling (key TEXT, id TEXT, type TEXT, form TEXT, name TEXT, PRIMARY KEY (key, id, form, name)) WITHOUT ROWID;
CREATE TABLE gazetteer (first TEXT, n INTEGER, words TEXT, type TEXT, id TEXT, name TEXT, form TEXT, PRIMARY KEY (first, n)) WITHOUT ROWID;
CREATE TABLE office (id TEXT PRIMARY KEY, name TEXT, single INTEGER, titles TEXT, except_single_in TEXT) WITHOUT ROWID;
CREATE TABLE fact (
    n INTEGER PRIMARY KEY, predicate TEXT, subject TEXT, office TEXT, object TEXT, object_key TEXT, valid_from TEXT, valid_to TEXT,
    known_until TEXT, status TEXT, source TEXT, url TEXT, licence TEXT, subject_name TEXT, object_name TEXT);
"""
INDEXES = """
CREATE INDEX spelling_id ON spelling (id);
CREATE INDEX fact_subject ON fact (subject, predicate, office);
CREATE INDEX fact_object ON fact (object_key, predicate, office);
CREATE INDEX fact_office ON fact (predicate, office);
"""
