// Notes of citations and terms. Style alone opens them on hover and focus; this places them beside their word,
// opens them on the first tap (the second follows the link), and closes them on Escape or a tap elsewhere.
(function () {
  "use strict";
  const holders = [...document.querySelectorAll(".tip-holder")];
  if (!holders.length) return;
  document.documentElement.classList.add("tips-placed");
  const GAP = 8;

  function place(holder) {
    const tip = holder.querySelector(".tip");
    // A word broken over two lines has two boxes: the note stands by the last.
    const boxes = holder.querySelector("a").getClientRects();
    const word = boxes[boxes.length - 1];
    tip.style.setProperty("--tip-x", "0px");
    tip.style.setProperty("--tip-y", "0px");
    const width = tip.offsetWidth, height = tip.offsetHeight;
    const room = document.documentElement.clientWidth - width - GAP;
    const below = word.bottom + height + GAP <= window.innerHeight || word.top < height + GAP;
    tip.style.setProperty("--tip-x", Math.max(GAP, Math.min(word.left, room)) + "px");
    tip.style.setProperty("--tip-y", (below ? word.bottom - 1 : word.top - height + 1) + "px");
  }

  function close(except) {
    for (const holder of holders) if (holder !== except) holder.classList.remove("is-open");
  }

  for (const holder of holders) {
    const show = () => { holder.classList.remove("is-closed"); place(holder); };
    holder.addEventListener("pointerenter", show);
    holder.addEventListener("focusin", show);
    holder.addEventListener("pointerleave", () => holder.classList.remove("is-closed"));
    holder.querySelector("a").addEventListener("click", (event) => {
      if (event.pointerType !== "touch" || holder.classList.contains("is-open")) return;
      event.preventDefault();
      close(holder);
      holder.classList.add("is-open");
      show();
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
