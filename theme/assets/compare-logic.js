// Which cases stand side by side. No page is touched here. A choice is a list of ids, in the order they stand.
(function (root) {
  "use strict";
  const FEWEST = 2;
  const MOST = 4;

  // What a query string asks for; unknown and repeated ids are passed over, and so is what is more than fits.
  function parse(search, known) {
    const asked = new Set(new URLSearchParams(search).getAll("case"));
    return [...asked].filter((id) => known.includes(id)).slice(0, MOST);
  }

  function serialise(chosen) {
    const text = new URLSearchParams(chosen.map((id) => ["case", id])).toString();
    return text ? "?" + text : "";
  }

  // A choice with one case more, as far as it fits, or one less.
  function toggled(chosen, id, on) {
    const others = chosen.filter((one) => one !== id);
    return on && others.length < MOST ? [...others, id] : others;
  }

  const enough = (chosen) => chosen.length >= FEWEST;
  const full = (chosen) => chosen.length >= MOST;

  // The columns to show: the chosen ones, or all while there is nothing to compare, what is chosen first.
  function columns(chosen, known) {
    return enough(chosen) ? chosen : [...chosen, ...known.filter((id) => !chosen.includes(id))];
  }

  function inWords(chosen, all) {
    const number = chosen.length;
    if (!enough(chosen)) {
      const more = number ? "one to three more" : "two to four";
      return "All " + all + " cases are shown. Choose " + more + " to compare.";
    }
    const most = ". That is the most that fits side by side: untick one to choose another.";
    return "Comparing " + number + " cases" + (full(chosen) && all > number ? most : "");
  }

  const logic = { parse, serialise, toggled, columns, enough, full, inWords };
  if (typeof module === "object") module.exports = logic;
  else root.hubCompare = logic;
})(typeof self === "object" ? self : this);
