/* The keyboard of a review: Enter confirms, S corrects, X rejects, J and K (or arrows) move. The page works without. */
(function () {
  var current = null;

  function cards() {
    return Array.prototype.slice.call(document.querySelectorAll(".fact"));
  }

  function markText(card) {
    document.querySelectorAll(".reading mark.on").forEach(function (mark) {
      mark.classList.remove("on");
    });
    var id = card.id.slice(1);
    var marks = Array.prototype.filter.call(document.querySelectorAll("mark[data-facts]"), function (mark) {
      return mark.dataset.facts.split(" ").indexOf(id) >= 0;
    });
    marks.forEach(function (mark) { mark.classList.add("on"); });
    var pane = document.getElementById("van-ban");
    if (marks.length && pane.scrollHeight > pane.clientHeight) {
      pane.scrollTop += marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    }
  }

  function choose(card, quietly) {
    if (!card) return;
    document.querySelectorAll(".fact.on").forEach(function (other) { other.classList.remove("on"); });
    document.querySelectorAll(".yes-button.main").forEach(function (other) { other.classList.remove("main"); });
    current = card.id;
    card.classList.add("on");
    var yes = card.querySelector(".yes-button");
    if (yes) yes.classList.add("main");
    markText(card);
    if (!quietly) card.scrollIntoView({block: "nearest"});
  }

  function step(by, waiting) {
    var all = cards();
    var at = all.findIndex(function (card) { return card.id === current; });
    for (var i = at + by; i >= 0 && i < all.length; i += by) {
      if (!waiting || all[i].hasAttribute("data-waiting")) return choose(all[i]);
    }
    if (at >= 0) choose(all[at], true);
  }

  function press(selector) {
    var card = document.getElementById(current);
    var button = card && card.querySelector(selector);
    if (button) button.click();
  }

  var keys = {
    enter: function () { press(".yes-button"); },
    s: function () { press(".edit-button"); },
    x: function () { press(".no-button"); },
    j: function () { step(1); },
    k: function () { step(-1); },
    arrowdown: function () { step(1); },
    arrowup: function () { step(-1); }
  };

  document.addEventListener("keydown", function (event) {
    var act = keys[event.key.toLowerCase()];
    var busy = event.target.closest("input, textarea, select, summary, .top, .foot, #van-ban");
    var own = event.key === "Enter" && event.target.closest("a, button");
    if (!act || busy || own || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("click", function (event) {
    var mark = event.target.closest("mark[data-facts]");
    if (mark) choose(document.getElementById("f" + mark.dataset.facts.split(" ")[0]));
    var link = event.target.closest(".fact a[href^='#t']");
    if (link) {
      event.preventDefault();
      choose(link.closest(".fact"), true);
    }
  });

  /* A second press before the answer comes asks nothing twice. */
  document.addEventListener("htmx:beforeRequest", function (event) { event.detail.elt.disabled = true; });
  document.addEventListener("htmx:afterRequest", function (event) { event.detail.elt.disabled = false; });

  document.addEventListener("htmx:afterSwap", function (event) {
    if (!event.detail.elt.classList || !event.detail.elt.classList.contains("fact")) return;
    current = event.detail.elt.id;
    if (document.querySelector("#" + current + " .said")) choose(event.detail.elt, true);
    else step(1, true);
  });

  document.addEventListener("DOMContentLoaded", function () {
    var asked = location.hash.indexOf("#f") === 0 && document.getElementById(location.hash.slice(1));
    choose(asked || document.querySelector(".fact[data-waiting]"), !asked);
  });
})();
