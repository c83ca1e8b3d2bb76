"""One file that is the old one or the new one, whole, in a folder that is made if need be."""

from contextlib import suppress
from pathlib import Path

from kg.errors import OutputError


def write(path: Path, data: bytes) -> None:
    """Write a file; it is replaced only when the new one is complete.

    Raises:
        OutputError: it can't be written.
    """
    complete = path.with_name(path.name + ".tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        complete.write_bytes(data)
        complete.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: can't be written ({error.strerror})") from error
    finally:
        with suppress(OSError):
            complete.unlink(missing_ok=True)
