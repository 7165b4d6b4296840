// What a reader's clock says about an event. Instants come from the page; nothing is read from the page here.
(function (root) {
  "use strict";

  // clock is {now, over, sessions: "start/end start/end", status}, instants as UTC text; at is milliseconds.
  // Nothing is "now" before it surely runs, and nothing is "past" before it is over everywhere.
  function state(clock, at) {
    if (at >= Date.parse(clock.over)) return "past";
    if (!clock.now || at < Date.parse(clock.now)) return "upcoming";
    const sessions = (clock.sessions || "").split(" ").filter(Boolean).map((pair) => pair.split("/").map(Date.parse));
    if (!sessions.length || sessions.some(([from, to]) => at >= from && at < to)) return "now";
    return "between";
  }

  function calledOff(clock) {
    return clock.status === "cancelled" || clock.status === "postponed";
  }

  // The word a reader sees; a cancelled or postponed event is never called anything else.
  function word(clock, at) {
    if (calledOff(clock)) return clock.status;
    return { upcoming: "", now: "now", between: "between sessions", past: "over" }[state(clock, at)];
  }

  // Which part of the listing it belongs to; what was called off stays under its year.
  function period(clock, at) {
    if (calledOff(clock)) return "past";
    const found = state(clock, at);
    return found === "between" ? "now" : found;
  }

  // "11 June, 22:00–00:00 (12 June), Asia/Thimphu": the reader's own time of a span.
  function readerTime(start, end, zone) {
    const day = (date) => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: zone }).format(date);
    const time = (date) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(date);
    const from = new Date(start);
    if (!end) return day(from) + ", " + time(from) + ", " + zone;
    const to = new Date(end);
    const same = day(from) === day(to);
    return day(from) + ", " + time(from) + (same ? "–" + time(to) : " – " + day(to) + ", " + time(to)) + ", " + zone;
  }

  const logic = { state, word, period, readerTime };
  if (typeof module === "object") module.exports = logic;
  else root.hubClock = logic;
})(typeof self === "object" ? self : this);
