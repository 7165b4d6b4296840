// Which items of a listing a choice of filters leaves, and how many each choice would. No page is touched here.
// An item is {facets: {name: [value]}, text: "..."}; a query is {q: "...", chosen: {name: [value]}}.
(function (root) {
  "use strict";

  // Letters without their marks, in lower case: "Côte" is found by "cote".
  function folded(text) {
    return String(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function words(text) {
    return folded(text).split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
  }

  // What a query string asks for; unknown names and values are passed over, so that old links still work.
  function parse(search, known) {
    const asked = new URLSearchParams(search);
    const chosen = {};
    for (const name of Object.keys(known)) {
      const values = asked.getAll(name).filter((value) => known[name].includes(value));
      if (values.length) chosen[name] = known[name].filter((value) => values.includes(value));
    }
    return { q: (asked.get("q") || "").trim(), chosen: chosen };
  }

  function serialise(query) {
    const asked = new URLSearchParams();
    if (query.q) asked.set("q", query.q);
    for (const name of Object.keys(query.chosen)) {
      for (const value of query.chosen[name]) asked.append(name, value);
    }
    const text = asked.toString();
    return text ? "?" + text : "";
  }

  function matches(item, query, passedOver) {
    for (const name of Object.keys(query.chosen)) {
      if (name === passedOver || !query.chosen[name].length) continue;
      const has = item.facets[name] || [];
      if (!query.chosen[name].some((value) => has.includes(value))) return false;
    }
    if (!query.q) return true;
    const text = folded(item.text);
    return words(query.q).every((word) => text.includes(word));
  }

  // The positions of the items that stay: any value within a facet, every facet together.
  function visible(items, query) {
    return items.map((item, at) => (matches(item, query) ? at : -1)).filter((at) => at >= 0);
  }

  // How many items each value would leave, given what is chosen in the other facets.
  function counts(items, query, known) {
    const found = {};
    for (const name of Object.keys(known)) {
      found[name] = Object.fromEntries(known[name].map((value) => [value, 0]));
      for (const item of items) {
        if (!matches(item, query, name)) continue;
        for (const value of item.facets[name] || []) if (Object.hasOwn(found[name], value)) found[name][value] += 1;
      }
    }
    return found;
  }

  function inWords(shown, all, noun) {
    const many = (number) => number + " " + noun + (number === 1 ? "" : "s");
    if (shown === all) return many(all);
    return shown + " of " + many(all);
  }

  const logic = { parse, serialise, visible, counts, inWords, folded };
  if (typeof module === "object") module.exports = logic;
  else root.hubFilters = logic;
})(typeof self === "object" ? self : this);
