// Marks what is overdue by the reader's clock; without it the list stands by its dates alone.
(function () {
  "use strict";
  const rows = [...document.querySelectorAll("[data-due]")];
  // A page is late once its day is over where the reader is.
  const late = rows.filter((row) => {
    const [year, month, day] = row.dataset.due.split("-").map(Number);
    return Date.now() >= new Date(year, month - 1, day + 1).getTime();
  });
  for (const row of late) row.querySelector("[data-late]").hidden = false;
  const summary = document.querySelector("[data-due-summary]");
  if (!summary) return;
  summary.textContent = late.length ? late.length + (late.length === 1 ? " page is overdue." : " pages are overdue.") : "No page is overdue.";
  summary.hidden = false;
})();
