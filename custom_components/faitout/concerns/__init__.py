"""What needs a person at a site, gathered from all that knows of something: one list for all.

spaces, doors, alarm, devices, screens, faults ─┐
Home Assistant's repairs of this integration ───┴─► SiteConcerns ──► sensor, card, telephone
"""

from .site_concerns import SiteConcerns, concerns_at
from .telling import ToldConcern, concerns_told

__all__ = ["SiteConcerns", "ToldConcern", "concerns_at", "concerns_told"]
