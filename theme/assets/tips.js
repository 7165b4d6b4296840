// Notes of citations and terms. Style alone opens them on hover and focus; this places them beside their word,
// opens them on the first tap (the second follows the link), and closes them on Escape or a tap elsewhere.
(function () {
  "use strict";
  const holders = [...document.querySelectorAll(".tip-holder")];
  if (!holders.length) return;
  document.documentElement.classList.add("tips-placed");
  const GAP = 8;
  const lines = new WeakMap();

  const holds = (box, point) =>
    point.clientX >= box.left && point.clientX <= box.right && point.clientY >= box.top && point.clientY <= box.bottom;

  // A word broken over two lines has two boxes: the note stands by the one that was pointed at, else by the last.
  function boxOf(holder, event) {
    const boxes = [...holder.querySelector("a").getClientRects()];
    if (event) lines.set(holder, boxes.findIndex((box) => holds(box, event)));
    return boxes.at(lines.get(holder) ?? -1) || boxes.at(-1);
  }

  // Below the word where it fits, else where there is more room; a note that is longer than that scrolls.
  function place(holder, event) {
    const tip = holder.querySelector(".tip");
    const word = boxOf(holder, event);
    for (const name of ["--tip-x", "--tip-y", "--tip-room"]) tip.style.removeProperty(name);
    const across = document.documentElement.clientWidth - tip.offsetWidth - GAP;
    const under = window.innerHeight - word.bottom - GAP, over = word.top - GAP;
    const below = tip.offsetHeight <= under || under >= over;
    tip.style.setProperty("--tip-room", Math.max(0, below ? under : over) + "px");
    tip.style.setProperty("--tip-x", Math.max(GAP, Math.min(word.left, across)) + "px");
    tip.style.setProperty("--tip-y", (below ? word.bottom - 1 : word.top - tip.offsetHeight + 1) + "px");
  }

  function close(except) {
    for (const holder of holders) if (holder !== except) holder.classList.remove("is-open");
  }

  for (const holder of holders) {
    const show = (event) => { holder.classList.remove("is-closed"); place(holder, event); };
    holder.addEventListener("pointerenter", show);
    holder.addEventListener("focusin", show);
    holder.addEventListener("pointerleave", () => holder.classList.remove("is-closed"));
    holder.querySelector("a").addEventListener("click", (event) => {
      if (event.pointerType !== "touch" || holder.classList.contains("is-open")) return;
      event.preventDefault();
      close(holder);
      holder.classList.add("is-open");
      show(event);
    });
  }

  document.addEventListener("pointerdown", (event) => close(event.target.closest(".tip-holder")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    for (const holder of holders) if (holder.matches(":hover, :focus-within")) holder.classList.add("is-closed");
  });
  // A note that hangs beside a word would stay where it was while the page moves on.
  document.addEventListener("scroll", () => {
    for (const holder of holders) if (holder.matches(".is-open, :hover, :focus-within")) place(holder);
  }, { passive: true, capture: true });
})();
