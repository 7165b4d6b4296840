// Narrows the table of all cases to the chosen ones. The page is complete without it.
(function () {
  "use strict";
  const logic = window.hubCompare;
  const form = document.querySelector("[data-compare]");
  const table = document.querySelector("[data-compare-table]");
  if (!form || !table) return;

  const boxes = [...form.querySelectorAll("input[name=case]")];
  const known = boxes.map((box) => box.value);
  const rows = [...table.rows].map((row) => ({ row: row, title: row.cells[0], cells: [...row.cells].slice(1) }));
  const place = Object.fromEntries(rows[0].cells.map((cell, at) => [cell.dataset.case, at]));
  const status = form.querySelector("[data-status]");
  const go = form.querySelector("[data-go]");
  const clear = form.querySelector("[data-clear]");
  const list = form.querySelector("details");
  let chosen = [];

  function show() {
    const full = logic.full(chosen);
    for (const box of boxes) {
      box.checked = chosen.includes(box.value);
      box.disabled = full && !box.checked;
      if (box.disabled) box.setAttribute("aria-describedby", status.id);
      else box.removeAttribute("aria-describedby");
    }
    const columns = logic.columns(chosen, known).map((id) => place[id]);
    for (const { row, title, cells } of rows) row.replaceChildren(title, ...columns.map((at) => cells[at]));
    table.classList.toggle("is-chosen", logic.enough(chosen));
    status.textContent = logic.inWords(chosen, known.length);
    go.hidden = !logic.enough(chosen);
    clear.hidden = !chosen.length;
  }

  function choose(next) {
    chosen = next;
    show();
    const address = location.pathname + logic.serialise(chosen) + location.hash;
    try { history.replaceState(null, "", address); } catch { /* some browsers refuse on file://: the choice works all the same */ }
  }

  function read() {
    chosen = logic.parse(location.search, known);
    show();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => choose(logic.toggled(chosen, event.target.value, event.target.checked)));
  clear.addEventListener("click", () => {
    choose([]);
    (list.open ? boxes[0] : list.querySelector("summary")).focus();
  });
  window.addEventListener("popstate", read);

  read();
  // Whoever comes with a comparison in the address wants to see it, not the list to choose from.
  list.open = !logic.enough(chosen);
  form.hidden = false;
})();
