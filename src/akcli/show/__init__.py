"""How an answer looks and where it goes: pages, formats, the table, stdout. Nothing here knows what a fact is."""
