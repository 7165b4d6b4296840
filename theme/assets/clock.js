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

  function part(listing, id, title) {
    let found = listing.querySelector("#" + id);
    if (!found) {
      found = document.createElement("section");
      found.setAttribute("data-period", "");
      found.setAttribute("aria-labelledby", id);
      const heading = document.createElement("h2");
      heading.id = id;
      heading.textContent = title;
      const list = document.createElement("ul");
      list.className = "cards";
      found.append(heading, list);
      return found;
    }
    return found.parentElement;
  }

  // Moves what runs now or is to come above the years; what is over stays where it is.
  function splitListing() {
    const listing = document.querySelector('[data-listing="events"]');
    if (!listing) return;
    const years = [...listing.querySelectorAll("[data-period]")];
    const cards = [...listing.querySelectorAll("li.card")];
    const split = () => {
      const now = part(listing, "on-now", "On now");
      const next = part(listing, "upcoming", "Upcoming");
      const before = listing.querySelectorAll("#on-now ~ ul li, #upcoming ~ ul li").length;
      const groups = { now: [], upcoming: [], past: [] };
      for (const card of cards) groups[logic.period(clockOf(card), Date.now())].push(card);
      // The page lists the newest first; what comes soonest leads here.
      now.querySelector("ul").replaceChildren(...groups.now.reverse());
      next.querySelector("ul").replaceChildren(...groups.upcoming.reverse());
      for (const year of years) {
        const list = year.querySelector("ul");
        const own = groups.past.filter((card) => homes.get(card) === list);
        list.replaceChildren(...own);
        year.hidden = !own.some((card) => !card.hidden);
      }
      for (const [node, many] of [[next, groups.upcoming], [now, groups.now]]) {
        if (many.length) listing.prepend(node);
        else node.remove();
      }
      announce(document, groups.now.length + groups.upcoming.length);
      return before;
    };
    const homes = new Map(cards.map((card) => [card, card.parentElement]));
    split();
    setInterval(split, 60000);
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
    const called = (card) => !["cancelled", "postponed"].includes(card.dataset.clockStatus);
    const next = cards.filter((card) => called(card) && logic.period(clockOf(card), Date.now()) !== "past").reverse();
    announce(home, next.length);
    if (!next.length) {
      home.querySelector("[data-heading]").textContent = "Latest events";
      return;
    }
    home.querySelector("[data-heading]").textContent = "Next events";
    const list = home.querySelector("ul.cards");
    list.prepend(...next);
    home.classList.add("clocked");
    next.slice(0, 3).forEach((card) => card.classList.add("next"));
  }

  readerTimes();
  states();
  splitListing();
  splitHome();
  setInterval(states, 60000);
})();
