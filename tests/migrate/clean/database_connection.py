"""A connection to a database, with requests and answers of its own."""
import sqlite3

conn = sqlite3.connect(":memory:")
conn.execute("create table levels (station text, level integer)")
conn.executemany("insert into levels values (?, ?)", [("north", 212), ("south", 198)])
for station, level in conn.execute("select * from levels order by level"):
    print("%s: %d" % (station, level))
half = len("station") // 2
print(half)
conn.close()
