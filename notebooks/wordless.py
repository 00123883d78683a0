"""Looks for words of the sources in a dataset that was written without them.

usage: wordless.py DATASET SOURCE...

Ids of people and forums are made of their names, and entities that the
knowledge tables know have the tables' names: those are not the source's words.
"""

import pathlib
import re
import sys

import pyarrow.parquet as pq

data, sources = pathlib.Path(sys.argv[1]), sys.argv[2:]
text = " ".join(" ".join(pathlib.Path(s).read_text(encoding="utf-8").split()) for s in sources).lower()
found, looked = [], 0
for part in sorted(data.glob("*/*.parquet")):
    table = pq.read_table(part)
    for name in table.column_names:
        if (part.parent.name, name) == ("entities", "name"):
            continue
        for value in set(table.column(name).to_pylist()):
            if not isinstance(value, str) or not re.search(r"\w\s+\w", value):
                continue
            looked += 1
            if " ".join(value.split()).lower() in text:
                found.append(f"{part.relative_to(data)}, {name}: {value!r}")
for f in found:
    print(f)
print(f"{looked} values of more than one word, {len(found)} of them words of the sources")
sys.exit(1 if found else 0)
