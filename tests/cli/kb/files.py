"""A newsroom's own facts for tests: the options of one, and a file of several."""

from __future__ import annotations

QUILL = (
    *("--subject", "South Korea", "--office", "foreign minister", "--object", "Ada Quill"),
    *("--from", "2023-02-03", "--to", "2024-01", "--source", "The Gazette"),
)

OWN = """subject,predicate,office,object,valid_from,valid_to,known_until,source
KR,office,president,Bo Lind,2022-01,2023,,Gazette
KR,office,foreign minister,Park Jin,2022-05-12,2024-01-10,,Gazette
KR,office,foreign minister,Park Jie-won,2024-01-10,2025,,Gazette
KZ,office,president,Kassym-Jomart Tokayev,2019-03-20,,2026,Gazette
"""
