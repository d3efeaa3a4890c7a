// The same claims as a table, sorted by any column.
const MOST_ROWS = 500;
const COLUMN_VALUES = {
  kind: (claim) => claim.kind, words: (claim) => claim.exact, claimant: (claim) => claim.claimant, event: (claim) => claim.event,
  outlet: (claim) => claim.outlet, published: (claim) => claim.day, compared: (claim, id) => relationsOf(id),
};
const order = { column: "", direction: "" };
const relationsOf = (id) => [...new Set((compared[id] || []).map((one) => comparisons[one].relation))].join(", ");

const sortShown = () => {
  const ids = [...shown];
  if (!order.column) return ids;
  const value = COLUMN_VALUES[order.column];
  const sign = order.direction === "descending" ? -1 : 1;
  return ids.sort((one, other) => sign * String(value(claims[one], one)).localeCompare(String(value(claims[other], other)), "en", { numeric: true }));
};

const fillTable = () => {
  const rows = sortShown().slice(0, MOST_ROWS).map((id) => {
    const claim = claims[id];
    const row = element("tr", undefined, { id: "row-" + id });
    const button = element("button", claim.exact, { type: "button" });
    button.addEventListener("click", () => choose(id, true));
    const words = element("td"), last = element("td");
    words.append(button);
    row.append(element("td", claim.kind), words);
    for (const text of [claim.claimant, claim.event, claim.outlet, claim.published]) row.append(element("td", text));
    if (compared[id]) last.append(element("span", relationsOf(id), { class: alarming(id) ? "tag alarm" : "tag" }));
    row.append(last);
    return row;
  });
  byId("rows").replaceChildren(...rows);
  byId("count").textContent = `${shown.size} of ${Object.keys(claims).length} claims`
    + (shown.size > MOST_ROWS ? `; the first ${MOST_ROWS} are listed` : "");
};

for (const button of document.querySelectorAll("th button"))
  button.addEventListener("click", () => {
    const head = button.closest("th");
    order.direction = order.column === button.value && order.direction === "ascending" ? "descending" : "ascending";
    order.column = button.value;
    for (const other of document.querySelectorAll("th[aria-sort]")) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", order.direction);
    fillTable();
    mark(chosen);
  });
