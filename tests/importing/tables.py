"""Small tables of invented counts in the forms of the shipped mappings, and what is read in them."""

from __future__ import annotations

from pathlib import Path

from provenance.importing import Import, import_claims, read_mapping

SERIES = """\
claim_id,date,place,effect,group,measure,value,modifier,source,status
1,2021-03-01,Oyele,killed,all,cumulative,40,exact,Vale Relief,unverified
2,2021-03-01,Oyele,killed,all,cumulative,31,exact,Oyele Registry,verified
3,2021-03-02,Oyele,killed,all,cumulative,40,exact,Vale Relief,carried-forward
4,2021-03-03,Oyele,killed,all,cumulative,45,exact,Vale Relief,unverified
5,2021-03-03,Oyele,killed,all,cumulative,45,exact,Oyele Registry,verified
6,2021-03-04,Oyele,killed,all,cumulative,42,exact,Vale Relief,unverified
7,2021-03-04,Oyele,killed,all,cumulative,46,exact,Keepers (extrapolation),derived
8,2021-03-04,Oyele,casualty,women,daily,7,approx,Vale Relief,reported
9,2021-03-04,Oyele,landslides,events,cumulative,3,exact,Vale Relief,reported
10,2021-03-04,Oyele,singed,all,cumulative,3,exact,Vale Relief,reported
11,2021-03-04,Oyele,killed,all,cumulative,-99,exact,Vale Relief,reported
12,2021-03-04,Oyele,killed,all,cumulative,12,exact,,reported
13,2021-03-04,Oyele
"""
REVISIONS = """\
date,place,effect,group,measure,old_value,old_published,new_value,new_published,report_source
2021-03-01,Oyele,killed,all,cumulative,38,2021-03-05T10:00:00+01:00,40,2021-03-06T10:00:00+01:00,Vale Relief
2021-03-01,Oyele,killed,all,cumulative,40,2021-03-06T10:00:00+01:00,38,2021-03-09T10:00:00+01:00,Vale Relief
2021-03-02,Oyele,killed,all,cumulative,39,2021-03-05T10:00:00+01:00,41,2021-03-06T10:00:00+01:00,missing
"""
INCIDENTS = """\
{"event": "v-17", "date": "March 4, 2021", "place": "ﻭﻳﻠ, Oyele", "said_by": "Vale Watch", "effect": "killed", \
"group": "woman", "value": "1"}
{"event": "v-17", "date": "March 4, 2021", "place": "Oyele", "said_by": "Vale Watch", "effect": "injured", \
"group": "civilians", "value": "12-15"}
["no", "object"]
"""
ESTIMATES = """\
{"event_name": "Vale War", "start": 1911, "end": 1913, "place": ["Oyele", "Marin"], "side": "north", "effect": \
"killed", "group": "civilians", "value": "at least 900", "sources": ["https://a.example/1", "https://b.example/2"], \
"path": "civilians_killed"}
{"event_name": "Vale War", "start": 1911, "end": null, "place": [], "side": "south", "effect": "killed", \
"group": "civilians", "value": "0", "sources": [], "path": "civilians_killed"}
"""
TABLES = {
    "daily-series": ("series.csv", SERIES),
    "series-revisions": ("revisions.csv", REVISIONS),
    "incidents": ("incidents.jsonl", INCIDENTS),
    "war-estimates": ("estimates.jsonl", ESTIMATES),
}
"""File and text for each shipped mapping."""


def write_table(folder: Path, mapping: str) -> Path:
    """Write the table of a mapping into a folder and return its path."""
    name, text = TABLES[mapping]
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def import_table(folder: Path, mapping: str) -> Import:
    """Import the table of a mapping."""
    return import_claims(write_table(folder, mapping), read_mapping(mapping))
