"""Small helpers, named before Python 3 was."""  # HLC110


def path(*parts):
    return "/" + "/".join(parts)
