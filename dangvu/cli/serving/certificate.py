"""The certificate of an office that opens to its own network: given, or made with openssl."""

import ipaddress
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from dangvu.kernel.errors import DomainError

TEN_YEARS = "3650"


class NoCertificate(DomainError):
    """No certificate to serve with."""


@dataclass(frozen=True)
class Certificate:
    chain: Path
    key: Path


def certificate_from(words: list[str], host: str, folder: Path) -> Certificate:
    """`words` as after --tls: "self", or two files."""
    if words == ["self"]:
        return _self_made(host, folder / "tls")
    if len(words) != 2:
        raise NoCertificate("Sau --tls là chữ self, hoặc hai tệp: chứng thư rồi đến khóa.")
    for path in words:
        if not Path(path).is_file():
            raise NoCertificate(f"Không có tệp “{path}” ghi sau --tls. Hãy xem lại tên và thư mục.")
    return Certificate(Path(words[0]), Path(words[1]))


def _self_made(host: str, folder: Path) -> Certificate:
    """Made once for each address, so that a browser that has accepted it is not asked again."""
    name = host.replace(":", "_")
    certificate = Certificate(folder / f"{name}.crt", folder / f"{name}.key")
    if not (certificate.chain.exists() and certificate.key.exists()):
        folder.mkdir(mode=0o700, exist_ok=True)
        _make(certificate, host)
    return certificate


def _make(certificate: Certificate, host: str) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        raise NoCertificate(
            "Máy này không có công cụ openssl để tự tạo chứng thư. Hãy cài openssl, hoặc dùng "
            "--tls CHỨNG-THƯ KHÓA với hai tệp do bộ phận tin học cấp."
        )
    made = subprocess.run(  # noqa: S603 - the arguments are ours, and no shell reads them
        [
            openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", TEN_YEARS,
            "-subj", "/CN=Dang vu", "-addext", f"subjectAltName={_alternative_name(host)}",
            "-keyout", str(certificate.key), "-out", str(certificate.chain),
        ],
        capture_output=True,
        check=False,
    )  # fmt: skip
    if made.returncode:
        raise NoCertificate(
            f"Không tự tạo được chứng thư cho địa chỉ {host}. Hãy xem lại --host, hoặc dùng "
            "--tls CHỨNG-THƯ KHÓA."
        )
    certificate.key.chmod(0o600)


def _alternative_name(host: str) -> str:
    try:
        return f"IP:{ipaddress.ip_address(host)}"
    except ValueError:
        return f"DNS:{host}"
