"""The build: all metadata is in setup.cfg, which every setuptools from Python 2.7's on can read."""
from setuptools import setup

setup()
