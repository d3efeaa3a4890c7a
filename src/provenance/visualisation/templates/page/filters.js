// Which claims are shown: the form, the kinds switched off in the legend, and what was opened or closed by hand.
const FIELDS = ["event", "identity", "outlet", "harm"];
const opened = new Set();
const closed = new Set();
const hidden = new Set();
let shown = new Set();

for (const field of FIELDS) {
  const values = [...new Set(Object.values(claims).map((claim) => claim[field]).filter(Boolean))].sort();
  for (const value of values) byId(field).append(element("option", shorten(value, 60), { value }));
}

const searched = {};
const textOf = (id) => (searched[id] ??= ["before", "words", "after", "claimant", "identity", "outlet", "title", "event"]
  .map((field) => claims[id][field]).join("\n").toLowerCase());

const suggestions = () => {
  const names = new Set();
  for (const claim of Object.values(claims)) for (const field of ["identity", "event", "outlet"]) if (claim[field]) names.add(claim[field]);
  byId("names").replaceChildren(...[...names].sort().map((name) => element("option", undefined, { value: shorten(name, 200) })));
};

const isWanted = (id, claim) => {
  if (closed.has(id)) return false;
  if (opened.has(id)) return true;
  if (hidden.has(claim.sort)) return false;
  if (!byId("everything").checked && !allNodes.get(id).core) return false;
  if (byId("alarms").checked && !alarming(id)) return false;
  if (FIELDS.some((field) => byId(field).value && claim[field] !== byId(field).value)) return false;
  if (byId("from").value && (!claim.day || claim.day < byId("from").value)) return false;
  if (byId("to").value && (!claim.day || claim.day > byId("to").value)) return false;
  const words = byId("search").value.trim().toLowerCase();
  return !words || textOf(id).includes(words);
};

const findShown = () => new Set(Object.keys(claims).filter((id) => isWanted(id, claims[id])));

// Open what is around a node; when all of it is open, close it.
const toggleAround = (node) => {
  const around = claimsAround(node);
  const isOpen = around.every((id) => shown.has(id));
  for (const id of around) {
    (isOpen ? opened : closed).delete(id);
    (isOpen ? closed : opened).add(id);
  }
  refresh();
};
const forget = () => [opened, closed, hidden].forEach((set) => set.clear());
