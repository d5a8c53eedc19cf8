"""Addresses of plans, of the facts read in them, of targets and of what is due."""

from django.urls import path

from dangvu.web.plans.views import doing, entering, facts, listing, reviewing, targets

app_name = "plans"
urlpatterns = [
    path("ke-hoach/", listing.plans, name="plans"),
    path("ke-hoach/dua-vao/", entering.enter, name="enter"),
    path("ke-hoach/<int:plan_id>/", listing.plan, name="plan"),
    path("ke-hoach/<int:plan_id>/ban-goc/", listing.letter, name="letter"),
    path("ke-hoach/<int:plan_id>/xem-lai/", reviewing.review, name="review"),
    path("ke-hoach/<int:plan_id>/chac-chan/", reviewing.certain, name="certain"),
    path("noi-dung/<int:fact_id>/", facts.fact, name="fact"),
    path("noi-dung/<int:fact_id>/quyet-dinh/", reviewing.decide, name="decide"),
    path("chi-tieu/", targets.targets, name="targets"),
    path("chi-tieu/<int:target_id>/", targets.target, name="target"),
    path("chi-tieu/<int:target_id>/ten/", targets.names, name="names"),
    path("thoi-han/<int:deadline_id>/", doing.deadline, name="deadline"),
    path("bao-cao/<int:duty_id>/", doing.duty, name="duty"),
]
