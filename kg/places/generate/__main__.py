"""``python -m kg.places.generate AREACODES_CSV STREETS_CSV``."""

import sys
from pathlib import Path

from kg.places.generate import divisions, towns
from kg.places.generate.naming import Namer

if __name__ == "__main__":
    areacodes, streets = (Path(argument) for argument in sys.argv[1:])
    namer = Namer()
    divisions.make(areacodes, namer)
    towns.make(streets, namer)
    towns.make_characters(namer)
