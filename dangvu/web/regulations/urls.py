"""Addresses of the look-up, of values and of sets."""

from django.urls import path

from dangvu.web.regulations.views import composing, lookup, publishing, sets, trying, values

app_name = "regulations"
urlpatterns = [
    path("", lookup.lookup, name="lookup"),
    path("doi/", lookup.changes, name="changes"),
    path("muc/", values.values, name="values"),
    path("muc/ghi/", values.adopting, name="adopting"),
    path("muc/<int:value_id>/ngay-cuoi/", values.ending, name="ending_value"),
    path("muc/<int:value_id>/rut/", values.taking_back, name="taking_back_value"),
    path("bo-tieu-chuan/", sets.sets, name="sets"),
    path("bo-tieu-chuan/co-san/", sets.shipped_set, name="shipped"),
    path("bo-tieu-chuan/moi/", sets.begin, name="begin"),
    path("bo-tieu-chuan/thu/", trying.try_set, name="try"),
    path("bo-tieu-chuan/so-sanh/", trying.compare, name="compare"),
    path("bo-tieu-chuan/tu-ke-hoach/<int:plan_id>/", sets.from_plan, name="from_plan"),
    path("bo-tieu-chuan/<int:set_id>/", sets.one_set, name="set"),
    path("bo-tieu-chuan/<int:set_id>/soan/", composing.compose, name="compose"),
    path("bo-tieu-chuan/<int:set_id>/soan/dieu-kien/", composing.node, name="node"),
    path("bo-tieu-chuan/<int:set_id>/soan/ten/", composing.frame, name="frame"),
    path("bo-tieu-chuan/<int:set_id>/soan/tieu-chuan/", composing.outcome, name="outcome"),
    path("bo-tieu-chuan/<int:set_id>/soan/cach-doc/", composing.reading, name="reading"),
    path("bo-tieu-chuan/<int:set_id>/ban-hanh/", publishing.publish, name="publish"),
    path("bo-tieu-chuan/<int:set_id>/bo/", sets.discard, name="discard"),
    path("bo-tieu-chuan/<int:set_id>/lan-sau/", sets.next_version, name="next"),
    path("bo-tieu-chuan/<int:set_id>/thoi/", sets.end, name="end"),
]
