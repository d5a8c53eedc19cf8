"""The running numbers of badges: from which number each milestone's series goes on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from dangvu.access.doors import waves as doors
from dangvu.honours.operations.deciding import begin_series
from dangvu.honours.queries.ledger import series_in
from dangvu.kernel.errors import DomainError
from dangvu.web.honours.forms import SeriesForm
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def series(request: SignedInRequest) -> HttpResponse:
    province = doors.province_of_series(request.hats)
    form = SeriesForm(request.POST or None, latest=request.on)
    if request.method == "POST" and form.is_valid():
        try:
            begun = begin_series(province, **form.cleaned_data, by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã ghi dãy số Huy hiệu {begun.milestone} năm.")
            return redirect("honours:series")
    shown = {"province": province, "form": form, "found": series_in(province)}
    return render(request, "honours/series.html", shown)
