"""Badges of the province: what members received before, the waves of two years, situations to come."""
