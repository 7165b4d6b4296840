// Holds the events of a page against the reader's clock. Without it nothing on the page claims to be upcoming.
(function () {
  "use strict";
  const logic = window.hubClock;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const clockOf = (node) => ({
    now: node.dataset.clockNow, over: node.dataset.clockOver,
    sessions: node.dataset.clockSessions, status: node.dataset.clockStatus,
  });

  function readerTimes() {
    for (const node of document.querySelectorAll("[data-reader-start]")) {
      node.textContent = "Your time: " + logic.readerTime(node.dataset.readerStart, node.dataset.readerEnd, zone);
      node.hidden = false;
    }
  }

  function states() {
    for (const node of document.querySelectorAll("[data-clock-over] [data-state]")) {
      const clock = clockOf(node.closest("[data-clock-over]"));
      const word = logic.word(clock, Date.now());
      node.textContent = word;
      node.className = "when-state" + (word ? " state state-" + word.replace(" ", "-") : "");
      node.hidden = !word;
    }
  }

  function section(id, title) {
    const made = document.createElement("section");
    made.setAttribute("data-period", "");
    made.setAttribute("aria-labelledby", id);
    const heading = document.createElement("h2");
    heading.id = id;
    heading.textContent = title;
    const list = document.createElement("ul");
    list.className = "cards";
    made.append(heading, list);
    return made;
  }

  // Moves what runs now or is to come above the years; what is over stays where it is, or goes back there.
  function splitListing() {
    const listing = document.querySelector('[data-listing="events"]');
    if (!listing) return;
    const years = [...listing.querySelectorAll("[data-period]")];
    const cards = [...listing.querySelectorAll("li.card")];
    const homes = new Map(cards.map((card) => [card, card.parentElement]));
    const now = section("on-now", "On now");
    const next = section("upcoming", "Upcoming");
    const fill = (part, many) => {
      part.querySelector("ul").replaceChildren(...many);
      if (part.parentElement !== listing && many.length) listing.prepend(part);
      if (!many.length) part.remove();
      part.hidden = !many.some((card) => !card.hidden);
    };
    let before = "";
    const split = () => {
      const groups = { now: [], upcoming: [], past: [] };
      for (const card of cards) groups[logic.period(clockOf(card), Date.now())].push(card);
      // A reader in the middle of the list is not disturbed unless something moved.
      const after = JSON.stringify(Object.values(groups).map((many) => many.map((card) => cards.indexOf(card))));
      if (after === before) return;
      before = after;
      for (const year of years) {
        const list = year.querySelector("ul");
        const own = groups.past.filter((card) => homes.get(card) === list);
        list.replaceChildren(...own);
        year.hidden = !own.some((card) => !card.hidden);
      }
      // The page lists the newest first; what comes soonest leads here.
      fill(next, groups.upcoming.reverse());
      fill(now, groups.now.reverse());
      announce(listing.parentElement, groups.now.length + groups.upcoming.length);
    };
    split();
    setInterval(split, 15000);
  }

  function announce(scope, number) {
    const none = scope.querySelector("[data-none-announced]");
    if (none) none.hidden = number > 0;
  }

  // The home page shows the next three events, or says that none is announced and which was the latest.
  function splitHome() {
    const home = document.querySelector("[data-home-events]");
    if (!home) return;
    const cards = [...home.querySelectorAll("li.card")];
    const list = home.querySelector("ul.cards");
    let before = null;
    const split = () => {
      const next = cards.filter((card) => logic.period(clockOf(card), Date.now()) !== "past").reverse();
      const after = next.map((card) => cards.indexOf(card)).join(" ");
      if (after === before) return;
      before = after;
      announce(home, next.length);
      home.querySelector("[data-heading]").textContent = next.length ? "Next events" : "Latest events";
      home.classList.toggle("clocked", next.length > 0);
      list.replaceChildren(...next, ...cards.filter((card) => !next.includes(card)));
      for (const card of cards) card.classList.toggle("next", next.indexOf(card) >= 0 && next.indexOf(card) < 3);
    };
    split();
    setInterval(split, 15000);
  }

  readerTimes();
  states();
  splitListing();
  splitHome();
  setInterval(states, 15000);
})();
