"""Sourced facts about cooperation between ASEAN and the Republic of Korea.

The command is ``akcli``; in Python, ``from akcli.facts.load import load`` gives the same facts as typed tuples.
"""

__version__ = "0.1.0"
