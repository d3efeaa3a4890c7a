// What the page holds, and the look-ups that every other part asks.
const content = JSON.parse(document.getElementById("content").textContent);
const { claims, comparisons } = content;
const byId = (id) => document.getElementById(id);
const allNodes = new Map(content.graph.nodes.map((node) => [node.id, node]));
const WEIGHTS = { high: 100, middle: 10, low: 1 };

const compared = {};
const urgencyOf = {};
for (const [id, one] of Object.entries(comparisons))
  for (const claim of [...one.left, ...one.right]) {
    (compared[claim] ||= []).push(id);
    if (one.alarm) urgencyOf[claim] = Math.max(urgencyOf[claim] || 0, WEIGHTS[one.severity]);
  }
const alarming = (claim) => (compared[claim] || []).some((id) => comparisons[id].alarm);

const neighbours = {};
const eventOf = {};
for (const edge of content.graph.edges) {
  if (edge.kind === "compared") continue;
  for (const [one, other] of [[edge.from, edge.to], [edge.to, edge.from]]) (neighbours[one] ||= []).push(other);
  if (edge.kind === "about") eventOf[edge.from] = edge.to;
}
const claimsAround = (node) => [...new Set((neighbours[node] || []).filter((id) => claims[id]))];

// Text from articles is only ever set as text, never as markup.
const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};
const shorten = (words, longest) => (words.length > longest ? words.slice(0, longest - 1) + "…" : words);
const count = (number, thing) => `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
