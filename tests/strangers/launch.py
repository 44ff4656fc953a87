"""Run one driver in one of three environments: with us, without us, with the name switched off.

    launch.py with|blocked|switched DRIVER

Without us means that neither name can be imported, so that the library's `except ImportError` runs.
The last line says what was warned of, which is a result like the others.
"""
import json
import runpy
import sys
import warnings

NAMES = ('httplib', 'httplib_compat')


def main(environment, driver):
    """Run the driver; `blocked` is ours to do, the other two are a matter of the process's own."""
    warned = set()
    warnings.showwarning = lambda message, category, *place: warned.add(category.__name__)
    if environment == 'blocked':
        sys.modules.update(dict.fromkeys(NAMES))  # None in this table is an ImportError
    sys.argv = [driver]
    runpy.run_path(driver, run_name='__main__')
    print(json.dumps(['warnings', sorted(warned)]))


if __name__ == '__main__':
    main(*sys.argv[1:])
