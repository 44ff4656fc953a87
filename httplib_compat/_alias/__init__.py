"""The name `httplib`: this folder is installed a second time, as the top-level package `httplib`.

Under that name, and under no other, it steps aside at once. On Python 3 the face takes its place
in `sys.modules`, so that ``import httplib`` is `httplib_compat`, the same module object. On
Python 2.7 this file runs only where a path has put us before the standard library (a zipped
application, ``pip install --target``, PYTHONPATH); there the standard library's own module takes
the place. As `httplib_compat._alias` it is the ordinary parent of `standard`.
"""
import sys

if __name__ == "httplib":
    if sys.version_info[0] == 2:
        # Python 2 empties the globals of a module that nothing refers to, while it still runs.
        _stepping_aside = sys.modules[__name__]
        from httplib_compat._alias.standard import standard_library
        standard_library()
    else:
        import httplib_compat
        from httplib_compat._alias.installation import VARIABLE, is_left_alone
        if is_left_alone():
            raise ModuleNotFoundError(
                "No module named 'httplib': %s is 0; from httplib_compat import httplib works, and"
                " so does httplib_compat.install()" % VARIABLE, name=__name__)
        sys.modules[__name__] = httplib_compat
