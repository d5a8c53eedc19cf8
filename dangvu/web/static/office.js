/* Small comforts; every page works without them. Enter goes to the next field, one press sends a form once. */
document.addEventListener("keydown", function (event) {
  var field = event.target;
  if (event.key !== "Enter" || field.tagName !== "INPUT" || !field.form) return;
  if (!field.form.hasAttribute("data-enter-next")) return;
  var fields = Array.prototype.filter.call(field.form.elements, function (other) {
    return other.type !== "hidden" && !other.disabled && other.tagName !== "FIELDSET";
  });
  var next = fields[fields.indexOf(field) + 1];
  if (next && next.type !== "submit") {
    event.preventDefault();
    next.focus();
  }
});

document.addEventListener("submit", function (event) {
  if (event.target.method !== "post") return;
  if (event.target.hasAttribute("data-sent")) event.preventDefault();
  event.target.setAttribute("data-sent", "");
});

window.addEventListener("pageshow", function () {
  document.querySelectorAll("form[data-sent]").forEach(function (form) {
    form.removeAttribute("data-sent");
  });
});

document.addEventListener("click", function (event) {
  if (event.target.closest("[data-print]")) window.print();
});
