// Everything that changes the view ends in refresh: what is shown, drawn, listed, and kept in the address.
const refresh = () => {
  shown = findShown();
  followForm();
  for (const button of document.querySelectorAll(".legend button")) button.setAttribute("aria-pressed", String(!hidden.has(button.value)));
  draw();
  fillTable();
  mark(chosen);
  keepLink();
};

byId("filters").addEventListener("input", (event) => event.target.id !== "save" && refresh());
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("filters").addEventListener("reset", () => setTimeout(() => { forget(); refresh(); }));
for (const button of document.querySelectorAll(".legend button"))
  button.addEventListener("click", () => { hidden.delete(button.value) || hidden.add(button.value); refresh(); });
for (const place of document.querySelectorAll("[data-claim]")) {
  place.addEventListener("click", () => choose(place.dataset.claim, true));
  if (place.tagName === "BUTTON") continue;
  place.ownerSVGElement.setAttribute("role", "group");
  place.setAttribute("tabindex", "0");
  place.setAttribute("role", "button");
  place.setAttribute("aria-label", place.querySelector("title").textContent);
  place.addEventListener("keydown", (event) => event.key === "Enter" && choose(place.dataset.claim, true));
}
const open = () => {
  const asked = readLink();
  refresh();
  const first = Object.values(comparisons).find((one) => one.alarm);
  const start = allNodes.has(asked) ? asked : first?.left[0];
  if (start) choose(start, false);
};
addEventListener("hashchange", () => location.hash !== kept && open());
window.provenance = { network, choose, overlaps, saveAs, forms: FORMS };
suggestions();
open();
