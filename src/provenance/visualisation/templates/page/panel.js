// What was chosen: a claim in its sentence with everything it is compared with, or a node with its claims.
let chosen = "";

const sentence = (claim) => {
  const quote = element("blockquote");
  quote.append(claim.before, element("mark", claim.words), claim.after);
  return claim.condensed ? [quote, element("p", content.condensed, { class: "quiet" })] : [quote];
};

const facts = (claim) => {
  const list = element("dl");
  const pairs = { Says: claim.claimant, "Known as": claim.identity !== claim.claimant ? claim.identity : "",
    Cue: claim.cue, Chain: claim.chain.join(" ← "), "Printed in": `${claim.outlet}: ${claim.title}`,
    Published: claim.published, "As of": claim.as_of, Event: claim.event,
    Characters: `${claim.start} to ${claim.end}`, Claim: claim.iri, Article: claim.url };
  for (const [name, value] of Object.entries(pairs)) {
    if (!value) continue;
    const told = element("dd", /^https?:/.test(value) ? undefined : value);
    if (!told.textContent) told.append(element("a", value, { href: value, rel: "noreferrer" }));
    list.append(element("dt", name), told);
  }
  return list;
};

const versus = (id, comparison) => {
  const otherSide = comparison.left.includes(id) ? comparison.right : comparison.left;
  const other = claims[otherSide[0]];
  const box = element("div", undefined, { class: comparison.alarm ? "versus alarm" : "versus" });
  const who = element("p");
  who.append(chooser(otherSide[0]), ` ${other.claimant}, ${other.outlet}, ${other.published}`);
  box.append(element("span", comparison.relation, { class: "tag" }), who, ...sentence(other), element("p", comparison.sentence));
  for (const reason of comparison.reasons) box.append(element("p", reason, { class: "quiet" }));
  return box;
};

const chooser = (id) => {
  const button = element("button", claims[id].exact, { type: "button" });
  button.addEventListener("click", () => choose(id, true));
  return button;
};

const describeClaim = (id) => [
  element("p", claims[id].kind, { class: "quiet" }), element("h3", claims[id].exact), ...sentence(claims[id]), facts(claims[id]),
  ...(compared[id] || []).map((one) => versus(id, comparisons[one])),
];

const describeNode = (id) => {
  const node = allNodes.get(id);
  const around = claimsAround(id);
  const list = element("ul");
  for (const claim of around.slice(0, 200)) {
    const line = element("li");
    line.append(chooser(claim));
    list.append(line);
  }
  const parts = [element("p", node.kind, { class: "quiet" }), element("h3", node.title || node.label)];
  if (node.kind === "event") parts.push(act("Show this event alone", () => { byId("event").value = claims[around[0]].event; refresh(); }));
  const isOpen = around.every((claim) => shown.has(claim));
  parts.push(act(`${isOpen ? "Close" : "Open"} its ${count(around.length, "claim")}`, () => { toggleAround(id); choose(id, false); }));
  return [...parts, list];
};

const act = (words, work) => {
  const button = element("button", words, { type: "button", class: "act" });
  button.addEventListener("click", work);
  return button;
};

const mark = (id) => {
  for (const row of document.querySelectorAll("[aria-selected], .mark.chosen, .matrix [aria-current]")) {
    row.removeAttribute("aria-selected");
    row.removeAttribute("aria-current");
    row.classList.remove("chosen");
  }
  byId("row-" + id)?.setAttribute("aria-selected", "true");
  for (const place of document.querySelectorAll(`[data-claim="${CSS.escape(id)}"]`))
    if (place.closest(".matrix")) place.setAttribute("aria-current", "true"); else place.classList.add("chosen");
};

const choose = (id, move) => {
  if (!allNodes.has(id)) return;
  chosen = id;
  byId("panel").replaceChildren(...(claims[id] ? describeClaim(id) : describeNode(id)));
  byId("panel").scrollTop = 0;
  mark(id);
  if (move) showInPicture(id);
  keepLink();
};
