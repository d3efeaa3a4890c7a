// Keys for the queue: j and k walk, x selects, o opens, a accepts, d dismisses. Without this script all of it is forms.
"use strict";

const form = document.getElementById("queue");
const findings = [...form.querySelectorAll(".finding")];
let at = -1;

function walk(step) {
  at = Math.min(Math.max(at + step, 0), findings.length - 1);
  if (at >= 0) findings[at].focus();
}

function box(finding) {
  return finding.querySelector("input[type=checkbox]");
}

function decide(verdict) {
  const button = form.querySelector(`button[value="relevance:${verdict}"]`);
  if (!button) return;
  if (at >= 0 && !findings.some((finding) => box(finding).checked)) box(findings[at]).checked = true;
  form.requestSubmit(button); // asks for the rationale where there is none
}

const keys = {
  j: () => walk(1),
  k: () => walk(-1),
  x: () => at >= 0 && box(findings[at]).click(),
  o: () => at >= 0 && findings[at].querySelector("a.open, .where a")?.click(),
  a: () => decide("accepted"),
  d: () => decide("dismissed"),
};

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
  event.preventDefault();
  keys[event.key]();
});

form.addEventListener("focusin", (event) => {
  const found = findings.indexOf(event.target.closest(".finding"));
  if (found >= 0) at = found;
});

const all = document.getElementById("all");
if (all) {
  all.hidden = false;
  all.addEventListener("click", () => findings.forEach((finding) => (box(finding).checked = true)));
}
