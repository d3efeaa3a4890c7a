// Claims compared over a distance are tied by brackets beside their column, each in the first lane that is free.
const LANE = 18, LABEL_HEIGHT = 18;

const findBrackets = () => {
  const tied = drawn.edges.filter((edge) => edge.bracket);
  if (!tied.length) return [];
  const boxes = new Map(drawn.nodes.filter((node) => claims[node.id]).map((node) => [node.id, network.getBoundingBox(node.id)]));
  const edgeOfColumn = Math.max(...[...boxes.values()].map((box) => box.right)) + LANE;
  const heightOf = (id) => (boxes.get(id).top + boxes.get(id).bottom) / 2;
  const ends = tied.map((edge) => ({ edge, ends: [edge.from, edge.to].sort((one, other) => heightOf(one) - heightOf(other)) }));
  ends.sort((one, other) => heightOf(one.ends[1]) - heightOf(one.ends[0]) - heightOf(other.ends[1]) + heightOf(other.ends[0]));
  const lanes = [], labels = [];
  return ends.map(({ edge, ends: [upper, lower] }) => {
    const [top, bottom] = [heightOf(upper), heightOf(lower)];
    let lane = lanes.findIndex((taken) => taken.every(([from, to]) => bottom < from - LANE || top > to + LANE));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane].push([top, bottom]);
    let height = (top + bottom) / 2;
    while (labels.some((other) => Math.abs(other - height) < LABEL_HEIGHT)) height += LABEL_HEIGHT;
    labels.push(height);
    return { edge, top, bottom, height, lane: edgeOfColumn + lane * LANE, from: boxes.get(upper).right, to: boxes.get(lower).right };
  });
};

const drawLine = (canvas, { edge, top, bottom, lane, from, to }) => {
  canvas.strokeStyle = edge.color.color;
  canvas.lineWidth = edge.width;
  canvas.setLineDash(edge.dashes || []);
  canvas.beginPath();
  canvas.moveTo(from, top);
  canvas.arcTo(lane, top, lane, top + 10, 10);
  canvas.arcTo(lane, bottom, lane - 10, bottom, 10);
  canvas.lineTo(to, bottom);
  canvas.stroke();
  canvas.setLineDash([]);
};

const drawLabel = (canvas, { edge, height, lane }) => {
  canvas.font = "13px system-ui, sans-serif";
  canvas.textAlign = "left";
  canvas.textBaseline = "middle";
  canvas.lineWidth = 5;
  canvas.strokeStyle = "#fffdf8";
  canvas.strokeText(edge.label, lane + 5, height);
  canvas.fillStyle = edge.font.color;
  canvas.fillText(edge.label, lane + 5, height);
};

network.on("beforeDrawing", (canvas) => {
  const brackets = findBrackets();
  for (const one of brackets) drawLine(canvas, one);
  for (const one of brackets) drawLabel(canvas, one);
});
