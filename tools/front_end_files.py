"""Copies the front-end files and fonts out of node_modules to where the pages are served from."""

import gzip
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
FROM = HERE / "node_modules"
TO = HERE / "dangvu" / "web" / "static" / "vendor"

# Where each file comes from, and the name it is served under. Licences travel with the files.
FILES = {
    "bootstrap/dist/css/bootstrap.min.css": "bootstrap/bootstrap.min.css",
    "bootstrap/LICENSE": "bootstrap/LICENSE",
    "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf": "tinos/regular.ttf",
    "@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf": "tinos/italic.ttf",
    "@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf": "tinos/bold.ttf",
    "@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf": "tinos/bold-italic.ttf",
    "@expo-google-fonts/tinos/LICENSE_FONT": "tinos/LICENSE",
}


def main() -> None:
    for source, target in FILES.items():
        destination = TO / target
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FROM / source, destination)
        if destination.suffix == ".css":
            # Served in its stead to every browser that can unpack: a seventh of the weight.
            packed = gzip.compress(destination.read_bytes(), mtime=0)
            destination.with_name(f"{destination.name}.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
