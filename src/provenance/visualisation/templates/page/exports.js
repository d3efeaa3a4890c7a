// What is seen, as a file.
const escapeXml = (words) => String(words).replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
const nodeRow = (node) => ({ id: node.id, kind: node.kind, label: claims[node.id]?.exact || allNodes.get(node.id).title || node.label });
const edgeRow = (edge) => ({ source: edge.from, target: edge.to, kind: edge.kind, label: edge.label || "" });

const toJson = () => JSON.stringify({ nodes: drawn.nodes.map(nodeRow), edges: drawn.edges.map(edgeRow) }, null, 1) + "\n";

const toCsv = () => {
  const columns = ["iri", "kind", "exact", "claimant", "identity", "event", "outlet", "title", "published", "start", "end"];
  // A cell that a spreadsheet would take for a formula is made a text.
  const cell = (value) => `"${String(value).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""')}"`;
  const rows = sortShown().map((id) => [...columns.map((name) => claims[id][name]), relationsOf(id)]);
  return [[...columns, "compared"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
};

const toGraphml = () => {
  const data = (row, names) => names.map((name) => `<data key="${name}">${escapeXml(row[name])}</data>`).join("");
  const keys = [["kind", "all"], ["label", "all"]].map(([name, where]) => `<key id="${name}" for="${where}" attr.name="${name}" attr.type="string"/>`);
  const nodes = drawn.nodes.map(nodeRow).map((row) => `<node id="${escapeXml(row.id)}">${data(row, ["kind", "label"])}</node>`);
  const edges = drawn.edges.map(edgeRow).map((row) => `<edge source="${escapeXml(row.source)}" target="${escapeXml(row.target)}">${data(row, ["kind", "label"])}</edge>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys.join("")}<graph edgedefault="directed">\n${[...nodes, ...edges].join("\n")}\n</graph></graphml>\n`;
};

const toGexf = () => {
  const nodes = drawn.nodes.map((node) => `<node id="${escapeXml(node.id)}" label="${escapeXml(nodeRow(node).label)}"/>`);
  const edges = drawn.edges.map((edge, id) => `<edge id="${id}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}" label="${escapeXml(edge.label || edge.kind)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>\n${nodes.join("\n")}\n</nodes><edges>\n${edges.join("\n")}\n</edges></graph></gexf>\n`;
};

const toSvg = () => {
  const boxes = drawn.nodes.map((node) => [node, network.getBoundingBox(node.id)]);
  const [left, top] = ["left", "top"].map((side) => Math.min(...boxes.map(([, box]) => box[side])) - 20);
  const [right, bottom] = ["right", "bottom"].map((side) => Math.max(...boxes.map(([, box]) => box[side])) + 20);
  const middle = new Map(drawn.nodes.map((node) => [node.id, node]));
  const lines = drawn.edges.filter((edge) => !edge.hidden).map((edge) => {
    const [one, other] = [middle.get(edge.from), middle.get(edge.to)];
    return `<path d="M${one.x} ${one.y}C${(one.x + other.x) / 2} ${one.y} ${(one.x + other.x) / 2} ${other.y} ${other.x} ${other.y}" fill="none" stroke="${edge.color?.color || "#cfc8b8"}"/>`;
  });
  const brackets = findBrackets().map(({ edge, top, bottom, height, lane, from, to }) =>
    `<path d="M${from} ${top}H${lane}V${bottom}H${to}" fill="none" stroke="${edge.color.color}"/><text x="${lane + 5}" y="${height + 5}" fill="${edge.font.color}">${escapeXml(edge.label)}</text>`);
  const labels = boxes.map(([node, box]) => `<rect x="${box.left}" y="${box.top}" width="${box.right - box.left}" height="${box.bottom - box.top}" fill="#fffdf8" stroke="${node.color?.border || "none"}"/>`
    + String(node.label).split("\n").map((line, index, all) => `<text x="${node.x}" y="${node.y + 5 + 17 * (index - (all.length - 1) / 2)}" text-anchor="middle">${escapeXml(line)}</text>`).join(""));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" font-family="sans-serif" font-size="14"><rect x="${left}" y="${top}" width="100%" height="100%" fill="#fffdf8"/>${lines.join("")}${brackets.join("")}${labels.join("")}</svg>\n`;
};

const FORMS = {
  csv: ["text/csv", toCsv], json: ["application/json", toJson], graphml: ["application/xml", toGraphml],
  gexf: ["application/xml", toGexf], svg: ["image/svg+xml", toSvg],
};

const saveAs = (form) => {
  const picture = () => byId("graph").querySelector("canvas").toDataURL("image/png");
  const href = form === "png" ? picture() : URL.createObjectURL(new Blob([FORMS[form][1]()], { type: FORMS[form][0] }));
  element("a", undefined, { download: `claims.${form}`, href }).click();
};
byId("save").addEventListener("change", () => {
  if (byId("save").value) saveAs(byId("save").value);
  byId("save").value = "";
});
