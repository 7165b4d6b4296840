// Wires the filter form of a listing to its items. The page is complete without it.
(function () {
  "use strict";
  const logic = window.hubFilters;
  const form = document.querySelector("[data-filters]");
  const listing = document.querySelector("[data-listing]");
  if (!form || !listing) return;

  const facets = [...form.querySelectorAll("[data-facet]")].map((set) => ({
    name: set.dataset.facet,
    boxes: [...set.querySelectorAll("input")],
  }));
  const known = Object.fromEntries(facets.map((facet) => [facet.name, facet.boxes.map((box) => box.value)]));
  const rows = [...listing.querySelectorAll("li.card, .directory > li")];
  const items = rows.map((row) => ({
    facets: Object.fromEntries(facets.map(({ name }) => [name, (row.getAttribute("data-" + name) || "").split(" ")])),
    text: row.textContent,
  }));
  const words = form.elements.q;
  const status = form.querySelector("[data-status]");
  const chosen = form.querySelector("[data-chosen]");
  const clear = form.querySelector("[data-clear]");
  const summary = form.querySelector("[data-filters-summary]");
  const box = form.querySelector("details");

  // Where the keyboard goes when what it stood on is gone: the first field, or the button of a closed bar.
  const home = () => (box.open ? words : box.querySelector("summary"));

  function read() {
    const picked = {};
    for (const { name, boxes } of facets) {
      const values = boxes.filter((one) => one.checked).map((one) => one.value);
      if (values.length) picked[name] = values;
    }
    return { q: words.value.trim(), chosen: picked };
  }

  function write(query) {
    words.value = query.q;
    for (const { name, boxes } of facets) {
      for (const one of boxes) one.checked = (query.chosen[name] || []).includes(one.value);
    }
  }

  function show(query) {
    const kept = new Set(logic.visible(items, query));
    rows.forEach((row, at) => { row.hidden = !kept.has(at); });
    for (const part of listing.querySelectorAll("[data-period]")) {
      part.hidden = !rows.some((row) => !row.hidden && part.contains(row));
    }
    const counts = logic.counts(items, query, known);
    for (const { name, boxes } of facets) {
      for (const one of boxes) {
        const label = one.closest("label");
        label.querySelector("[data-count]").textContent = counts[name][one.value];
        label.classList.toggle("nothing", !counts[name][one.value] && !one.checked);
      }
    }
    const text = logic.inWords(kept.size, rows.length, status.dataset.noun);
    const none = query.q ? " holds all these words. Try fewer." : " matches. Remove a filter to see more.";
    status.textContent = kept.size ? text : "No " + status.dataset.noun + none;
    drawChosen(query);
    const number = chosen.children.length;
    summary.textContent = number ? "(" + number + " chosen, " + text + ")" : "";
    clear.hidden = !number;
  }

  function drawChosen(query) {
    const had = chosen.contains(document.activeElement);
    chosen.replaceChildren();
    const add = (label, drop) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.setAttribute("aria-label", "Remove filter: " + label);
      button.addEventListener("click", () => { drop(); changed(); });
      item.append(button);
      chosen.append(item);
    };
    if (query.q) add("“" + query.q + "”", () => { words.value = ""; });
    for (const { boxes } of facets) {
      for (const one of boxes.filter((each) => each.checked)) {
        add(one.closest("label").querySelector("[data-label]").textContent, () => { one.checked = false; });
      }
    }
    // Whoever removed a filter with the keyboard stays in the bar.
    if (had) (chosen.querySelector("button") || home()).focus();
  }

  function changed() {
    const query = read();
    show(query);
    const address = location.pathname + logic.serialise(query) + location.hash;
    try { history.replaceState(null, "", address); } catch { /* some browsers refuse on file://: the filter works all the same */ }
  }

  // On a phone the bar covers the list: when it closes on a new choice, the reader sees what came of it.
  const phone = matchMedia("(max-width: 52rem)");
  let shown = location.search;
  box.addEventListener("toggle", () => {
    const asked = logic.serialise(read());
    if (phone.matches && !box.open && asked !== shown) status.parentElement.scrollIntoView();
    shown = asked;
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !phone.matches || !box.open) return;
    box.open = false;
    home().focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  clear.addEventListener("click", () => { write({ q: "", chosen: {} }); changed(); home().focus(); });
  window.addEventListener("popstate", () => { write(logic.parse(location.search, known)); show(read()); });

  form.hidden = false;
  if (phone.matches) box.open = false;
  write(logic.parse(location.search, known));
  show(read());
})();
