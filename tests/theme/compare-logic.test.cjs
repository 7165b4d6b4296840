"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const logic = require("../../theme/assets/compare-logic.js");

const known = ["atoll", "bay", "cape", "delta", "estuary"];

test("a choice survives the way into the address and back, in its order", () => {
  const choice = ["delta", "atoll", "cape"];

  assert.deepEqual(logic.parse(logic.serialise(choice), known), choice);
});

test("an address names each case by itself", () => {
  assert.equal(logic.serialise(["cape", "atoll"]), "?case=cape&case=atoll");
});

test("no choice leaves the address bare", () => {
  assert.equal(logic.serialise([]), "");
});

test("an address without cases chooses none", () => {
  assert.deepEqual(logic.parse("", known), []);
  assert.deepEqual(logic.parse("?q=atoll&case=", known), []);
});

test("unknown cases are passed over", () => {
  assert.deepEqual(logic.parse("?case=mesa&case=bay&case=__proto__&case=length&case=BAY", known), ["bay"]);
});

test("a case asked for twice is chosen once, where it came first", () => {
  assert.deepEqual(logic.parse("?case=bay&case=atoll&case=bay", known), ["bay", "atoll"]);
});

test("an address chooses the first four cases that are known", () => {
  const search = "?case=mesa&case=estuary&case=delta&case=delta&case=cape&case=bay&case=atoll";

  assert.deepEqual(logic.parse(search, known), ["estuary", "delta", "cape", "bay"]);
});

test("a broken address is read as far as it goes", () => {
  assert.deepEqual(logic.parse("?case=%E0%A4&&&=&case=cape", known), ["cape"]);
});

test("a case that is added stands last", () => {
  assert.deepEqual(logic.toggled(["delta", "bay"], "atoll", true), ["delta", "bay", "atoll"]);
});

test("a case that is taken away leaves the others in their order", () => {
  assert.deepEqual(logic.toggled(["delta", "bay", "atoll"], "bay", false), ["delta", "atoll"]);
});

test("a fifth case is not taken in", () => {
  const four = ["atoll", "bay", "cape", "delta"];

  assert.deepEqual(logic.toggled(four, "estuary", true), four);
});

test("a choice is changed into a new one", () => {
  const choice = Object.freeze(["atoll"]);

  assert.deepEqual(logic.toggled(choice, "bay", true), ["atoll", "bay"]);
  assert.deepEqual(choice, ["atoll"]);
});

test("two cases are enough, four are full", () => {
  const sizes = [0, 1, 2, 3, 4].map((number) => known.slice(0, number));

  assert.deepEqual(sizes.map(logic.enough), [false, false, true, true, true]);
  assert.deepEqual(sizes.map(logic.full), [false, false, false, false, true]);
});

test("chosen cases stand alone", () => {
  assert.deepEqual(logic.columns(["cape", "atoll"], known), ["cape", "atoll"]);
});

test("without a choice every case is shown", () => {
  assert.deepEqual(logic.columns([], known), known);
});

test("a single choice stands before all others", () => {
  assert.deepEqual(logic.columns(["cape"], known), ["cape", "atoll", "bay", "delta", "estuary"]);
});

test("the line says how many are compared", () => {
  assert.equal(logic.inWords(["atoll", "bay"], 5), "Comparing 2 cases");
  assert.equal(logic.inWords(["atoll", "bay", "cape"], 5), "Comparing 3 cases");
});

test("the line asks for what is missing to a comparison", () => {
  assert.equal(logic.inWords([], 5), "All 5 cases are shown. Choose two to four to compare.");
  assert.equal(logic.inWords(["bay"], 5), "All 5 cases are shown. Choose one to three more to compare.");
});

test("the line says why no fifth case can be chosen", () => {
  const expected = "Comparing 4 cases. That is the most that fits side by side: untick one to choose another.";

  assert.equal(logic.inWords(["atoll", "bay", "cape", "delta"], 5), expected);
});

test("where there are only four cases, none is held back", () => {
  assert.equal(logic.inWords(["atoll", "bay", "cape", "delta"], 4), "Comparing 4 cases");
});
