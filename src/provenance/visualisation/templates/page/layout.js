// Where nodes stand in a narrowed view: the three columns of the first view, closed up.
const COLUMNS = { claimant: -440, article: 450 };
const ROW = 50, HEADING = 54, GAP = 30, LEAST = 54;

const groupByEvent = (ids) => {
  const groups = new Map();
  for (const id of ids) {
    const event = eventOf[id] || "";
    if (!groups.has(event)) groups.set(event, []);
    groups.get(event).push(id);
  }
  const urgency = (group) => group.reduce((sum, id) => sum + (urgencyOf[id] || 0), 0);
  return [...groups].sort(([one, a], [other, b]) =>
    (one === "") - (other === "") || urgency(b) - urgency(a) || b.length - a.length || (one < other ? -1 : 1));
};

const layOut = (ids) => {
  const places = new Map();
  let y = 0;
  for (const [event, group] of groupByEvent(ids)) {
    if (event) { places.set(event, [0, y]); y += HEADING; }
    for (const id of group) { places.set(id, [0, y]); y += ROW; }
    y += GAP;
  }
  for (const [kind, x] of Object.entries(COLUMNS)) {
    const heights = new Map();
    for (const id of ids)
      for (const node of neighbours[id] || [])
        if (allNodes.get(node).kind === kind) heights.set(node, [...(heights.get(node) || []), places.get(id)[1]]);
    const wished = [...heights].map(([node, at]) => [at.reduce((sum, one) => sum + one, 0) / at.length, node]);
    wished.sort(([one, a], [other, b]) => one - other || (a < b ? -1 : 1));
    let last = -Infinity, drift = 0;
    const found = wished.map(([wish, node]) => { last = Math.max(wish, last + LEAST); drift += (last - wish) / wished.length; return [node, last]; });
    for (const [node, height] of found) places.set(node, [x, Math.round(height - drift)]);
  }
  return places;
};
