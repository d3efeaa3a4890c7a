"use strict";
(() => {
  const content = JSON.parse(document.getElementById("content").textContent);
  const { claims, comparisons } = content;
  const byId = (id) => document.getElementById(id);
  const nodes = new vis.DataSet(content.graph.nodes);
  const edges = new vis.DataSet(content.graph.edges);
  const fields = ["event", "identity", "outlet", "harm"];
  const compared = {};
  for (const [id, one] of Object.entries(comparisons))
    for (const claim of [...one.left, ...one.right]) (compared[claim] ||= []).push(id);
  const alarming = (claim) => (compared[claim] || []).some((id) => comparisons[id].alarm);
  const core = new Set(content.graph.nodes.filter((node) => node.core).map((node) => node.id));

  // Text from articles is only ever set as text, never as markup.
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  for (const field of fields) {
    const values = [...new Set(Object.values(claims).map((claim) => claim[field]).filter(Boolean))].sort();
    for (const value of values) {
      const short = value.length > 60 ? value.slice(0, 59) + "…" : value;
      byId(field).append(element("option", short, { value }));
    }
  }

  let shown = new Set();
  const isWanted = (id, claim) => {
    if (!byId("everything").checked && !core.has(id)) return false;
    if (byId("alarms").checked && !alarming(id)) return false;
    if (fields.some((field) => byId(field).value && claim[field] !== byId(field).value)) return false;
    if (byId("from").value && (!claim.day || claim.day < byId("from").value)) return false;
    if (byId("to").value && (!claim.day || claim.day > byId("to").value)) return false;
    const words = byId("search").value.trim().toLowerCase();
    return !words || [claim.before + claim.words + claim.after, claim.claimant, claim.identity, claim.outlet,
      claim.title, claim.event].some((text) => text.toLowerCase().includes(words));
  };
  const neighbours = {};
  for (const edge of content.graph.edges)
    if (edge.kind !== "compared")
      for (const [one, other] of [[edge.from, edge.to], [edge.to, edge.from]]) (neighbours[one] ||= []).push(other);
  const isShown = (node) => (claims[node.id] ? shown.has(node.id) : (neighbours[node.id] || []).some((id) => shown.has(id)));

  const network = new vis.Network(
    byId("graph"),
    { nodes: new vis.DataView(nodes, { filter: isShown }), edges },
    content.graph.options,
  );

  const place = () => {
    const all = byId("everything").checked;
    nodes.update(nodes.map((node) => {
      const [x, y] = all || !node.at ? node.all : node.at;
      return { id: node.id, x, y };
    }));
  };

  const apply = () => {
    shown = new Set(Object.entries(claims).filter(([id, claim]) => isWanted(id, claim)).map(([id]) => id));
    place();
    network.setData({ nodes: new vis.DataView(nodes, { filter: isShown }), edges });
    fillTable();
    network.once("afterDrawing", look);
  };

  // The whole picture where it stays readable; otherwise its top, where the disagreements are.
  const look = () => {
    const visible = nodes.get({ filter: isShown });
    if (!visible.length) return;
    const at = Object.values(network.getPositions(visible.map((node) => node.id)));
    const left = Math.min(...at.map((place) => place.x)) - 170, right = Math.max(...at.map((place) => place.x)) + 170;
    const top = Math.min(...at.map((place) => place.y)) - 30, bottom = Math.max(...at.map((place) => place.y)) + 30;
    const frame = byId("graph").getBoundingClientRect();
    const scale = Math.min(1.1, frame.width / (right - left));
    const height = Math.min(bottom - top, (frame.height - 70) / scale);
    network.moveTo({ position: { x: (left + right) / 2, y: top + height / 2 + 30 / scale }, scale });
  };

  const fillTable = () => {
    const rows = [...shown].map((id) => {
      const claim = claims[id];
      const row = element("tr", undefined, { id: "row-" + id });
      const cell = element("td");
      const button = element("button", claim.exact, { type: "button" });
      button.addEventListener("click", () => choose(id, true));
      cell.append(button);
      row.append(element("td", claim.kind), cell);
      for (const text of [claim.claimant, claim.event, claim.outlet, claim.published]) row.append(element("td", text));
      const relations = [...new Set((compared[id] || []).map((one) => comparisons[one].relation))].join(", ");
      const last = element("td");
      if (relations) last.append(element("span", relations, { class: alarming(id) ? "tag alarm" : "tag" }));
      row.append(last);
      return row;
    });
    byId("rows").replaceChildren(...rows);
    byId("count").textContent = `${rows.length} of ${Object.keys(claims).length} claims`;
  };

  const sentence = (claim) => {
    const quote = element("blockquote");
    quote.append(claim.before, element("mark", claim.words), claim.after);
    const parts = [quote];
    if (claim.condensed) parts.push(element("p", content.condensed, { class: "quiet" }));
    return parts;
  };

  const facts = (claim) => {
    const list = element("dl");
    const pairs = { Says: claim.claimant, "Known as": claim.identity !== claim.claimant ? claim.identity : "",
      Cue: claim.cue, Chain: claim.chain.join(" ← "), "Printed in": `${claim.outlet}: ${claim.title}`,
      Published: claim.published, "As of": claim.as_of, Event: claim.event,
      Characters: `${claim.start} to ${claim.end}`, Claim: claim.iri };
    for (const [name, value] of Object.entries(pairs))
      if (value) list.append(element("dt", name), element("dd", value));
    return list;
  };

  const versus = (id, comparison) => {
    const otherSide = comparison.left.includes(id) ? comparison.right : comparison.left;
    const other = claims[otherSide[0]];
    const box = element("div", undefined, { class: comparison.alarm ? "versus alarm" : "versus" });
    const button = element("button", other.exact, { type: "button" });
    button.addEventListener("click", () => choose(otherSide[0], true));
    const who = element("p");
    who.append(button, ` ${other.claimant}, ${other.outlet}, ${other.published}`);
    box.append(element("span", comparison.relation, { class: "tag" }), who, ...sentence(other),
      element("p", comparison.sentence));
    for (const reason of comparison.reasons) box.append(element("p", reason, { class: "quiet" }));
    return box;
  };

  const choose = (id, move) => {
    for (const row of document.querySelectorAll("tr[aria-selected]")) row.removeAttribute("aria-selected");
    const claim = claims[id];
    const panel = byId("panel");
    if (!claim) return describeNode(id, panel);
    byId("row-" + id)?.setAttribute("aria-selected", "true");
    const parts = [element("p", claim.kind, { class: "quiet" }), element("h3", claim.exact), ...sentence(claim), facts(claim)];
    for (const one of compared[id] || []) parts.push(versus(id, comparisons[one]));
    panel.replaceChildren(...parts);
    panel.scrollTop = 0;
    if (move && nodes.get(id) && shown.has(id)) {
      network.selectNodes([id]);
      network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: !matchMedia("(prefers-reduced-motion: reduce)").matches });
    }
  };

  const describeNode = (id, panel) => {
    const node = nodes.get(id);
    if (!node) return;
    const list = element("ul");
    for (const other of new Set((neighbours[id] || []).filter((claim) => shown.has(claim)))) {
      const line = element("li");
      const button = element("button", claims[other].exact, { type: "button" });
      button.addEventListener("click", () => choose(other, true));
      line.append(button);
      list.append(line);
    }
    panel.replaceChildren(element("p", node.kind, { class: "quiet" }), element("h3", node.title_text || node.label), list);
  };

  network.on("resize", () => network.once("afterDrawing", look));
  network.on("click", ({ nodes: [id] }) => id && choose(id, false));
  byId("filters").addEventListener("input", apply);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => setTimeout(apply));
  byId("fit").addEventListener("click", () => network.fit({ animation: false }));
  byId("save").addEventListener("click", () => {
    const link = element("a", undefined, { download: "claims.png", href: byId("graph").querySelector("canvas").toDataURL("image/png") });
    link.click();
  });
  // For those who drive the page: which visible boxes touch one another.
  const overlaps = () => {
    const boxes = nodes.get({ filter: isShown }).map((node) => [node.id, network.getBoundingBox(node.id)]);
    const touch = ([, a], [, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => touch(one, other)).map((other) => [one[0], other[0]]));
  };
  window.provenance = { network, choose, overlaps };
  apply();
  const first = Object.values(comparisons).find((one) => one.alarm);
  if (first) choose(first.left[0], false);
})();
