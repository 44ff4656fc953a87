"""A worker: one client in a process of its own, which does what standard input says.

Runs on Python 2.7 too, as a folder: its own modules come first on the path, the checkout never.
An order is a line of JSON, and so is the reply; an error is a reply that names it.
"""
import importlib
import json
import platform
import sys
import traceback


def missing(error):
    """Return what to say of a library that is not there."""
    return "%s; it is to be installed for %s" % (error, sys.executable)


def native(value):
    """Return what JSON gave with each string as `str`: Python 2 would join unicode to bytes."""
    if isinstance(value, dict):
        return {native(key): native(item) for key, item in value.items()}
    if isinstance(value, list):
        return [native(item) for item in value]
    return value if isinstance(value, (str, int, float, type(None))) else value.encode("ascii")


def obey(client, order):
    """Carry out one order; return its reply."""
    import loop

    target = order["target"]
    if order["do"] == "open":
        client.open(target)
        loop.check(client, target)
        return {"count": order.get("count") or loop.calibrate(client, target, order["seconds"])}
    if order["do"] == "run":
        cpu, wall = loop.run(client, target, order["count"])
        return {"cpu": cpu / order["count"], "wall": wall / order["count"]}
    if order["do"] == "profile":
        return {"profile": loop.profile(client, target, order["count"])}
    client.close()
    return {}


def main():
    """Obey until standard input ends."""
    order = json.loads(sys.argv[1])
    # What a client prints must not be taken for a reply.
    replies, sys.stdout = sys.stdout, sys.stderr
    sys.path.extend(order["folders"])
    try:
        client = importlib.import_module(order["module"]).Client(order)
        reply = {"version": client.version, "path": client.path,
                 "python": platform.python_version()}
    except ImportError as error:
        reply = {"error": missing(error)}
    except Exception:
        reply = {"error": traceback.format_exc()}
    while True:
        replies.write(json.dumps(reply) + "\n")
        replies.flush()
        line = sys.stdin.readline()
        if not line:
            return
        try:
            reply = obey(client, native(json.loads(line)))
        except Exception:
            reply = {"error": traceback.format_exc()}


if __name__ == "__main__":
    main()
