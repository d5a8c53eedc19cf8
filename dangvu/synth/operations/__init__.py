"""Writing the province into an empty database."""

from dangvu.synth.operations.province import Made, ProvinceNotMade, SignIn, make_province

__all__ = ["Made", "ProvinceNotMade", "SignIn", "make_province"]
