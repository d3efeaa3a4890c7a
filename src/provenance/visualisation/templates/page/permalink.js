// The view in the address, after the number sign: what is sent to a colleague opens as it was seen.
const TEXTS = ["search", ...FIELDS, "from", "to"], CHECKS = ["alarms", "everything"];
const SETS = { opened, closed, hidden };
let kept = "";

const readLink = () => {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const field of TEXTS) byId(field).value = asked.get(field) || "";
  for (const field of CHECKS) byId(field).checked = asked.has(field);
  for (const [name, set] of Object.entries(SETS)) {
    set.clear();
    for (const id of asked.getAll(name)) set.add(id);
  }
  return asked.get("chosen") || "";
};

const keepLink = () => {
  const asked = new URLSearchParams();
  for (const field of TEXTS) if (byId(field).value) asked.set(field, byId(field).value);
  for (const field of CHECKS) if (byId(field).checked) asked.set(field, "yes");
  for (const [name, set] of Object.entries(SETS)) for (const id of set) asked.append(name, id);
  if (chosen) asked.set("chosen", chosen);
  kept = "#" + asked;
  if (location.hash !== kept) history.replaceState(null, "", kept);
};
