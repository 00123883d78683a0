"""Reads every column of every table of a dataset with pandas, pyarrow, polars
and DuckDB, and compares them with each other, with datapackage.json and with
the JSONL of annals extract.

usage: readers.py DATASET EXTRACTED.jsonl
"""

import datetime
import json
import pathlib
import sys

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds

data, extracted = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
problems, compared = [], 0

ARROW = {
    "string": lambda t: pa.types.is_string(t) or pa.types.is_dictionary(t) and pa.types.is_string(t.value_type),
    "integer": pa.types.is_integer,
    "number": pa.types.is_float64,
    "boolean": pa.types.is_boolean,
    "date": pa.types.is_date32,
}


def check(ok, *what):
    if not ok and len(problems) < 40:
        problems.append(" ".join(str(w) for w in what))


def plain(values):
    """The values as Python's own, so that readers can be compared."""
    out = []
    for v in values:
        if hasattr(v, "item"):
            v = v.item()
        if isinstance(v, datetime.datetime):
            v = v.date()
        out.append(None if v is None or v is pd.NA or v is pd.NaT or v != v else v)
    return out


def read_pyarrow(paths):
    t = ds.dataset([str(p) for p in paths]).to_table()
    return {c: t.column(c).to_pylist() for c in t.column_names}


def read_pandas(paths):
    t = pd.concat([pd.read_parquet(p, dtype_backend="pyarrow") for p in paths], ignore_index=True)
    return {c: plain(t[c].tolist()) for c in t.columns}


def read_polars(paths):
    t = pl.concat([pl.read_parquet(p).with_columns(pl.col(pl.Categorical).cast(pl.String)) for p in paths], how="vertical")
    return {c: t[c].to_list() for c in t.columns}


def read_duckdb(paths):
    t = duckdb.read_parquet([str(p) for p in paths])
    rows = t.fetchall()
    return {c: plain(r[i] for r in rows) for i, c in enumerate(t.columns)}


READERS = {"pyarrow": read_pyarrow, "pandas": read_pandas, "polars": read_polars, "duckdb": read_duckdb}

tables = {}
for resource in package["resources"]:
    name, fields = resource["name"].replace("-", "_"), resource["schema"]["fields"]
    paths = [data / p for p in resource["path"]]
    on_disk = sorted(p.relative_to(data).as_posix() for p in (data / name).glob("*.parquet"))
    check(on_disk == sorted(resource["path"]), name, "has other parts than datapackage.json says")
    results = {reader: read(paths) for reader, read in READERS.items()}
    want = tables[name] = results["pyarrow"]
    for reader, got in results.items():
        check(list(got) == [f["name"] for f in fields], reader, name, "columns", list(got))
        for f in fields:
            check(got[f["name"]] == want[f["name"]], reader, name, f["name"], "differs from pyarrow")
            check(len(got[f["name"]]) == resource["rows"], reader, name, f["name"], "has another number of rows")
            compared += 1
    schema = ds.dataset(str(paths[0])).schema
    for f in fields:
        column = schema.field(f["name"])
        check(ARROW[f["type"]](column.type), name, f["name"], "is", column.type, "not", f["type"])
        check(column.nullable != f["constraints"]["required"], name, f["name"], "nullable", column.nullable)
        check((column.metadata or {}).get(b"description", b"").decode() == f["description"], name, f["name"], "is described otherwise")
        values = want[f["name"]]
        check(not f["constraints"]["required"] or None not in values, name, f["name"], "has nulls")
        if "enum" in f["constraints"]:
            check({v for v in values if v is not None} <= set(f["constraints"]["enum"]), name, f["name"], "has values that are no label")
    key = resource["schema"].get("primaryKey")
    if key:
        rows = list(zip(*(want[k] for k in key)))
        check(len(rows) == len(set(rows)), name, "has a key twice")
for resource in package["resources"]:
    name = resource["name"].replace("-", "_")
    for key in resource["schema"].get("foreignKeys", []):
        to = key["reference"]
        have = set(tables[to["resource"].replace("-", "_")][to["fields"]])
        check({v for v in tables[name][key["fields"]] if v is not None} <= have, name, key["fields"], "points to rows that do not exist")


def rows(name):
    columns = tables[name]
    return [dict(zip(columns, r)) for r in zip(*columns.values())]


def day(d):
    return d.isoformat() if d else None


# The JSONL says the same as the tables.
entries = {r["entry_id"]: r for r in rows("entries")}
mentions = {r["mention_id"]: r for r in rows("mentions")}
events = {r["event_id"]: r for r in rows("events")}
sides = {}
for r in sorted(rows("participants"), key=lambda r: r["ordinal"]):
    who = r["state"] if r["state"] and r["side"] != "person" else r["entity_id"]
    sides.setdefault((r["event_id"], r["side"]), []).append(who)
n = {"entries": 0, "mentions": 0, "events": 0}
for line in extracted.open(encoding="utf-8"):
    e = json.loads(line)
    n["entries"] += 1
    row = entries[e["id"]]
    check([row["text"], row["position"], day(row["date_start"]), day(row["date_end"]), row["date_precision"], row["source_start"], row["source_end"]]
          == [e["text"], e["index"], e["date"]["start"], e["date"]["end"], e["date"]["precision"], e["source_start"], e["source_end"]], "entry", e["id"])
    for m in e["mentions"]:
        n["mentions"] += 1
        row = mentions[m["mention_id"]]
        check([row["type"], row["surface"], row["start"], row["end"], row["country"] or "", day(row["date_start"]), day(row["date_end"]), row["value"]]
              == [m["type"], m["text"], m["start"], m["end"], m["country"], m["date_start"], m["date_end"], m["value"]], "mention", m["mention_id"], row, m)
        check(not m["id"] or row["entity_id"] == m["id"], "mention", m["mention_id"], "names another entity")
        check(e["text"][m["start"]:m["end"]] == row["surface"], "mention", m["mention_id"], "does not slice its text")
    for v in e["events"]:
        n["events"] += 1
        row = events[v["event_id"]]
        check([row["type"], row["mode"] or "", row["time"], row["status"], row["main"], row["location"] or "", day(row["date_start"]), day(row["date_end"]),
               row["evidence"], row["realis"], row["plover"] or "", row["quad_class"], row["intensity"], row["rule"] or ""]
              == [v["type"], v["mode"], v["time"], v["status"], v["main"], v["location"], v["date"]["start"], v["date"]["end"],
                  v["evidence"], v["realis"], v["plover"], v["quad"], v["intensity"], v["rule"]], "event", v["event_id"])
        for side, key in (("actor", "actors"), ("target", "targets"), ("person", "people")):
            check(sides.get((v["event_id"], side), []) == v[key], "event", v["event_id"], key)
for name, count in n.items():
    check(count == len(tables[name][next(iter(tables[name]))]), name, "number", count, "in the JSONL")

# The nested table says the same as the flat ones.
if (data / "nested").is_dir():
    inside = {"participants": "participants", "places": "event_places", "quantities": "event_quantities", "links": "event_links", "about": "event_about"}
    flat = {name: {} for name in inside}
    for name, table in inside.items():
        for r in rows(table):
            flat[name].setdefault(r["event_id"], []).append(r)
    seen = {"mentions": 0, "events": 0}
    for e in ds.dataset(str(data / "nested")).to_table().to_pylist():
        check({k: v for k, v in e.items() if k not in ("mentions", "events")} == entries[e["entry_id"]], "nested entry", e["entry_id"])
        for m in e["mentions"]:
            seen["mentions"] += 1
            check(m == mentions[m["mention_id"]], "nested mention", m["mention_id"])
        for v in e["events"]:
            seen["events"] += 1
            check({k: x for k, x in v.items() if k not in inside} == events[v["event_id"]], "nested event", v["event_id"])
            for name in inside:
                check(v[name] == flat[name].get(v["event_id"], []), "nested", name, v["event_id"])
    check(seen == {"mentions": len(mentions), "events": len(events)}, "nested", seen)
    for reader in (pd.read_parquet, pl.read_parquet):
        check(len(reader(sorted((data / "nested").glob("*.parquet"))[0])) > 0, reader.__module__, "nested")
    check(duckdb.sql(f"select count(*) from (select unnest(events) from '{data}/nested/*.parquet')").fetchall()[0][0] == len(events), "duckdb nested")

for p in problems:
    print(p)
print(f"{len(tables)} tables, {compared} columns read by {len(READERS)} readers, "
      f"{n['entries']} entries, {n['mentions']} mentions, {n['events']} events compared with the JSONL: {len(problems)} problems")
sys.exit(1 if problems else 0)
