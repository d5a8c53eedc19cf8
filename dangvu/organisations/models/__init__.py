"""One aggregate a file; the names that other rooms use are gathered here."""

from dangvu.organisations.models.bodies import Body, Partner
from dangvu.organisations.models.gradings import UnitGrading
from dangvu.organisations.models.office import Office
from dangvu.organisations.models.organisation import Organisation, OrganisationPeriod

__all__ = ["Body", "Office", "Organisation", "OrganisationPeriod", "Partner", "UnitGrading"]
