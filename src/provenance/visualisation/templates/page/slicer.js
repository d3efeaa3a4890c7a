// A histogram of the days on which claims were published, with two handles that set the dates of the form.
const days = Object.values(claims).map((claim) => claim.day).filter(Boolean).sort();
const UNITS = { day: 10, month: 7, year: 4 };

const nextBin = (bin, unit) => {
  const [year, month = 1, day = 1] = bin.split("-").map(Number);
  const next = new Date(Date.UTC(year + (unit === "year"), month - 1 + (unit === "month"), day + (unit === "day")));
  return next.toISOString().slice(0, UNITS[unit]);
};

const makeBins = () => {
  if (!days.length) return [];
  const span = (Date.parse(days.at(-1)) - Date.parse(days[0])) / 864e5;
  const unit = span < 62 ? "day" : span < 365 * 6 ? "month" : "year";
  const bins = [];
  for (let bin = days[0].slice(0, UNITS[unit]); bin <= days.at(-1).slice(0, UNITS[unit]); bin = nextBin(bin, unit))
    bins.push({ name: bin, first: (bin + "-01-01").slice(0, 10), after: (nextBin(bin, unit) + "-01-01").slice(0, 10), size: 0 });
  const at = new Map(bins.map((bin) => [bin.name, bin]));
  for (const day of days) at.get(day.slice(0, UNITS[unit])).size += 1;
  return bins;
};
const bins = makeBins();
const handles = [byId("first"), byId("last")];

const lastDayOf = (bin) => new Date(Date.parse(bin.after) - 864e5).toISOString().slice(0, 10);

const showSlice = () => {
  const [first, last] = handles.map((handle) => Number(handle.value));
  byId("bars").childNodes.forEach((bar, index) => bar.classList.toggle("out", index < first || index > last));
  for (const handle of handles) handle.setAttribute("aria-valuetext", bins[handle.value].name);
  byId("slice").textContent = first === last ? bins[first].name : `${bins[first].name} to ${bins[last].name}`;
};

const slide = (moved) => {
  const [first, last] = handles.map((handle) => Number(handle.value));
  if (first > last) moved.value = moved === handles[0] ? last : first;
  const [from, to] = handles.map((handle) => Number(handle.value));
  byId("from").value = from === 0 ? "" : bins[from].first;
  byId("to").value = to === bins.length - 1 ? "" : lastDayOf(bins[to]);
};

// The form may have been changed by hand, by a link, or emptied.
const followForm = () => {
  if (bins.length < 2) return;
  const from = byId("from").value, to = byId("to").value;
  const first = from ? bins.findIndex((bin) => bin.after > from) : 0;
  const after = to ? bins.findIndex((bin) => bin.after > to) : bins.length - 1;
  handles[0].value = first < 0 ? bins.length - 1 : first;
  handles[1].value = after < 0 ? bins.length - 1 : after;
  showSlice();
};

if (bins.length > 1) {
  const most = Math.max(...bins.map((bin) => bin.size));
  byId("bars").replaceChildren(...bins.map((bin) => {
    const bar = element("i");
    bar.style.height = `${bin.size ? Math.max(8, (100 * bin.size) / most) : 0}%`;
    return bar;
  }));
  for (const handle of handles) {
    handle.max = bins.length - 1;
    handle.addEventListener("input", () => slide(handle));
  }
  byId("slicer").hidden = false;
}
