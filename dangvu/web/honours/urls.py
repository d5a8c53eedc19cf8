"""Addresses of badges."""

from django.urls import path

from dangvu.web.honours.views import badges, drawing, lists, series, taking_out, waves

app_name = "honours"
urlpatterns = [
    path("", waves.waves, name="waves"),
    path("du-bao/", waves.coming, name="coming"),
    path("lap/", drawing.draw_up, name="draw_up"),
    path("day-so/", series.series, name="series"),
    path("so/", badges.ledger, name="ledger"),
    path("so/5-hhd.xlsx", taking_out.ledger, {"ending": "xlsx"}, name="ledger_xlsx"),
    path("so/5-hhd.pdf", taking_out.ledger, {"ending": "pdf"}, name="ledger_pdf"),
    path("so/4a-hhd.xlsx", taking_out.reissued, {"ending": "xlsx"}, name="reissued_xlsx"),
    path("so/4a-hhd.pdf", taking_out.reissued, {"ending": "pdf"}, name="reissued_pdf"),
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
