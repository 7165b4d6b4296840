"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const logic = require("../../theme/assets/filter-logic.js");

const known = { mechanism: ["6.2", "6.4", "6.8"], theme: ["reporting", "tracking", "finance"] };

const items = [
  { facets: { mechanism: ["6.2"], theme: ["reporting"] }, text: "Initial reports, explained" },
  { facets: { mechanism: ["6.2", "6.4"], theme: ["tracking"] }, text: "Registries in Côte d’Ivoire" },
  { facets: { mechanism: ["6.4"], theme: ["reporting", "finance"] }, text: "Décision 5/CMA.6" },
  { facets: { mechanism: ["6.8"] }, text: "São Tomé and Türkiye" },
];

const query = (q, chosen) => ({ q, chosen });

test("a choice survives the way into the address and back", () => {
  const choice = query("initial report", { mechanism: ["6.2", "6.8"], theme: ["finance"] });

  assert.deepEqual(logic.parse(logic.serialise(choice), known), choice);
});

test("words with signs of their own survive the way into the address and back", () => {
  const choice = query("A&B=C? 100% +1 #2 Côte", {});

  assert.deepEqual(logic.parse(logic.serialise(choice), known), choice);
});

test("no choice leaves the address bare", () => {
  assert.equal(logic.serialise(query("", {})), "");
});

test("a facet with nothing chosen leaves no trace in the address", () => {
  assert.equal(logic.serialise(query("", { mechanism: [], theme: ["finance"] })), "?theme=finance");
});

test("an address names each value by itself", () => {
  assert.equal(logic.serialise(query("", { mechanism: ["6.2", "6.4"] })), "?mechanism=6.2&mechanism=6.4");
});

test("unknown names are passed over", () => {
  assert.deepEqual(logic.parse("?colour=red&__proto__=x&constructor=y&mechanism=6.2", known), query("", { mechanism: ["6.2"] }));
});

test("unknown values are passed over", () => {
  assert.deepEqual(logic.parse("?mechanism=6.5&mechanism=6.4&theme=", known), query("", { mechanism: ["6.4"] }));
});

test("a value asked for twice is chosen once", () => {
  assert.deepEqual(logic.parse("?mechanism=6.4&mechanism=6.4", known).chosen, { mechanism: ["6.4"] });
});

test("values are read in the order of the form", () => {
  assert.deepEqual(logic.parse("?mechanism=6.8&mechanism=6.2", known).chosen, { mechanism: ["6.2", "6.8"] });
});

test("a broken address is read as far as it goes", () => {
  assert.deepEqual(logic.parse("?q=%E0%A4&&&=&mechanism=6.2", known).chosen, { mechanism: ["6.2"] });
});

test("blanks around the words do not count", () => {
  assert.equal(logic.parse("?q=++report++", known).q, "report");
});

test("everything stays when nothing is chosen", () => {
  assert.deepEqual(logic.visible(items, query("", {})), [0, 1, 2, 3]);
});

test("any value of a facet is enough", () => {
  assert.deepEqual(logic.visible(items, query("", { mechanism: ["6.2", "6.8"] })), [0, 1, 3]);
});

test("every facet must agree", () => {
  assert.deepEqual(logic.visible(items, query("", { mechanism: ["6.4"], theme: ["tracking", "reporting"] })), [1, 2]);
});

test("a facet with an empty choice lets everything through", () => {
  assert.deepEqual(logic.visible(items, query("", { mechanism: [] })), [0, 1, 2, 3]);
});

test("an item without a facet does not carry its values", () => {
  assert.deepEqual(logic.visible(items, query("", { mechanism: ["6.8"], theme: ["finance"] })), []);
});

test("words and facets must agree", () => {
  assert.deepEqual(logic.visible(items, query("report", { mechanism: ["6.4"] })), []);
  assert.deepEqual(logic.visible(items, query("report", { mechanism: ["6.2"] })), [0]);
});

test("a plain letter finds the letter with its mark", () => {
  assert.deepEqual(logic.visible(items, query("cote", {})), [1]);
  assert.deepEqual(logic.visible(items, query("sao tome turkiye", {})), [3]);
});

test("a letter with its mark finds the plain letter", () => {
  assert.deepEqual(logic.visible(items, query("décisiön", {})), [2]);
});

test("an apostrophe of any shape parts words", () => {
  assert.deepEqual(logic.visible(items, query("Côte d'Ivoire", {})), [1]);
});

test("letters composed or decomposed are the same", () => {
  assert.deepEqual(logic.visible(items, query("Co\u0302te", {})), [1]);
});

test("every word must be found, in any order and any case", () => {
  assert.deepEqual(logic.visible(items, query("EXPLAINED initial", {})), [0]);
  assert.deepEqual(logic.visible(items, query("initial registries", {})), []);
});

test("the beginning of a word finds it", () => {
  assert.deepEqual(logic.visible(items, query("regist", {})), [1]);
});

test("a symbol of a decision is found as it is written", () => {
  assert.deepEqual(logic.visible(items, query("5/CMA.6", {})), [2]);
});

test("signs alone ask for nothing", () => {
  assert.deepEqual(logic.visible(items, query("?! ,", {})), [0, 1, 2, 3]);
});

test("signs of a regular expression are only signs", () => {
  assert.deepEqual(logic.visible(items, query("(reports[", {})), [0]);
});

test("counts say what each value holds when nothing is chosen", () => {
  const expected = { mechanism: { 6.2: 2, 6.4: 2, 6.8: 1 }, theme: { reporting: 2, tracking: 1, finance: 1 } };

  assert.deepEqual(logic.counts(items, query("", {}), known), expected);
});

test("counts heed the choice in the other facets, not in their own", () => {
  const expected = { mechanism: { 6.2: 2, 6.4: 2, 6.8: 1 }, theme: { reporting: 1, tracking: 1, finance: 1 } };

  assert.deepEqual(logic.counts(items, query("", { mechanism: ["6.4"] }), known), expected);
});

test("counts heed the words", () => {
  const expected = { mechanism: { 6.2: 1, 6.4: 1, 6.8: 0 }, theme: { reporting: 0, tracking: 1, finance: 0 } };

  assert.deepEqual(logic.counts(items, query("cote", {}), known), expected);
});

test("a value outside the form is not counted", () => {
  const odd = [{ facets: { mechanism: ["6.9", "toString"] }, text: "" }];

  assert.deepEqual(logic.counts(odd, query("", {}), { mechanism: ["6.2"] }), { mechanism: { 6.2: 0 } });
});

test("one thing is told in the singular", () => {
  assert.equal(logic.inWords(1, 1, "event"), "1 event");
  assert.equal(logic.inWords(33, 33, "event"), "33 events");
  assert.equal(logic.inWords(1, 33, "event"), "1 of 33 events");
});
