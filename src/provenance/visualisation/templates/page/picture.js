// The picture: the claims shown with what they are tied to, or, where these are too many to read, their events.
const MOST = content.most;
const EVENTS_IN_A_ROW = 3, MOST_EVENTS = 300;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const network = new vis.Network(byId("graph"), { nodes: [], edges: [] }, content.graph.options);
let drawn = { nodes: [], edges: [] };

const isFirstView = () => [...shown].every((id) => allNodes.get(id).core) && shown.size === Object.keys(claims).filter((id) => allNodes.get(id).core).length;

const isTied = (id) => shown.has(id) || (neighbours[id] || []).some((claim) => shown.has(claim));
const isNear = (edge, at) => Math.abs(at.get(edge.from)[1] - at.get(edge.to)[1]) <= ROW;

const drawClaims = (ids) => {
  const places = isFirstView() && ids.length === shown.size
    ? new Map(content.graph.nodes.filter((node) => node.core && isTied(node.id)).map((node) => [node.id, [node.x, node.y]]))
    : layOut(ids);
  const visible = [...places].filter(([id]) => !hidden.has(allNodes.get(id).kind));
  const at = new Map(visible);
  return {
    nodes: visible.map(([id, [x, y]]) => ({ ...allNodes.get(id), x, y })),
    edges: content.graph.edges
      .filter((edge) => at.has(edge.from) && at.has(edge.to))
      .filter((edge) => edge.kind !== "compared" || !hidden.has(edge.alarm ? "alarm" : "calm"))
      .map((edge) => (edge.kind === "compared" && !isNear(edge, at) ? { ...edge, hidden: true, bracket: true } : edge)),
  };
};

const drawEvents = () => {
  const groups = groupByEvent(shown).filter(([event]) => event).slice(0, MOST_EVENTS);
  return {
    nodes: groups.map(([event, ids], index) => {
      const alarms = ids.filter(alarming).length;
      return {
        ...allNodes.get(event), borderWidth: 2, margin: 12, widthConstraint: { minimum: 340, maximum: 340 },
        color: { background: alarms ? "#fdf1ee" : "#fffdf8", border: alarms ? "#9b2c1f" : "#5f5b53" },
        label: `${allNodes.get(event).label}\n${count(ids.length, "claim")}, ${alarms} in disagreements`,
        x: (index % EVENTS_IN_A_ROW) * 420 - 420, y: Math.floor(index / EVENTS_IN_A_ROW) * 100,
      };
    }),
    edges: [],
  };
};

const draw = () => {
  const ids = [...shown];
  const around = new Set(ids.flatMap((id) => neighbours[id] || []));
  const isCrowded = ids.length + around.size > MOST;
  const events = new Set(ids.map((id) => eventOf[id]).filter(Boolean));
  if (!isCrowded) {
    drawn = drawClaims(ids);
    say("");
  } else if (events.size > 1) {
    drawn = drawEvents();
    say(`${count(ids.length, "claim")} would be too many to read, so events stand for them, the most contested first`
      + `${events.size > drawn.nodes.length ? `; ${count(events.size - drawn.nodes.length, "event")} left out` : ""}. Select an event, then open it.`);
  } else {
    const urgent = ids.sort((one, other) => (urgencyOf[other] || 0) - (urgencyOf[one] || 0)).slice(0, MOST / 3);
    drawn = drawClaims(urgent);
    say(`${count(ids.length - urgent.length, "claim")} left out of the picture, the most contested kept; the table has more.`);
  }
  network.setData({ nodes: new vis.DataSet(drawn.nodes), edges: new vis.DataSet(drawn.edges) });
  network.once("afterDrawing", look);
};
const say = (words) => { byId("note").textContent = words; byId("note").hidden = !words; };

// The whole picture where it stays readable; otherwise its top, where the disagreements are.
const look = () => {
  if (!drawn.nodes.length) return;
  const frame = byId("graph").getBoundingClientRect();
  const xs = drawn.nodes.map((node) => node.x), ys = drawn.nodes.map((node) => node.y);
  const left = Math.min(...xs) - 190, top = Math.min(...ys) - 40, bottom = Math.max(...ys) + 40;
  const right = Math.max(Math.max(...xs) + 190, ...findBrackets().map((bracket) => bracket.lane + 120));
  const scale = Math.min(1.1, frame.width / (right - left));
  const height = Math.min(bottom - top, frame.height / scale);
  network.moveTo({ position: { x: (left + right) / 2, y: top + height / 2 }, scale });
};

const showInPicture = (id) => {
  if (!drawn.nodes.some((node) => node.id === id)) return;
  network.selectNodes([id]);
  network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: !still });
};

network.on("resize", () => network.once("afterDrawing", look));
network.on("click", ({ nodes: [id] }) => id && choose(id, false));
network.on("doubleClick", ({ nodes: [id] }) => id && !claims[id] && toggleAround(id));
byId("fit").addEventListener("click", () => network.fit({ animation: !still }));

// For those who drive the page: which visible boxes touch one another.
const overlaps = () => {
  const boxes = drawn.nodes.map((node) => [node.id, network.getBoundingBox(node.id)]);
  const touch = ([, a], [, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => touch(one, other)).map((other) => [one[0], other[0]]));
};
