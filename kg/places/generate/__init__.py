"""Makes the gazetteer's data files out of their sources; needs pypinyin, which nothing else in `kg.places` does.

Run it as ``python -m kg.places.generate AREACODES_CSV [STREETS_CSV]`` (see ``kg/places/README.md``).
"""
