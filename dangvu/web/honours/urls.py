"""Addresses of badges."""

from django.urls import path

from dangvu.web.honours.views import badges, drawing, lists, waves

app_name = "honours"
urlpatterns = [
    path("", waves.waves, name="waves"),
    path("du-bao/", waves.coming, name="coming"),
    path("lap/", drawing.draw_up, name="draw_up"),
    path("so/", badges.ledger, name="ledger"),
    path("dot/<int:wave_id>/", waves.wave, name="wave"),
    path("dot/<int:wave_id>/danh-sach/", lists.names, name="names"),
    path("dot/<int:wave_id>/lap-lai/", drawing.refresh, name="refresh"),
    path("dot/<int:wave_id>/ca-loat/<int:unit_id>/", lists.together, name="together"),
    path("dot/<int:wave_id>/bo/", drawing.cancel, name="cancel"),
    path("dot/<int:wave_id>/quyet-dinh/", drawing.decide, name="decide"),
    path("dot/<int:wave_id>/don-vi/<int:unit_id>/", lists.unit_list, name="unit_list"),
    path("dot/<int:wave_id>/le-trao/<int:unit_id>/", drawing.ceremony, name="ceremony"),
    path("trong-dot/<int:entry_id>/", lists.entry, name="entry"),
    path("<int:award_id>/", badges.badge, name="badge"),
]
