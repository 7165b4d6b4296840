"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const logic = require("../../theme/assets/clock-logic.js");

const at = (text) => Date.parse(text);

// 10 June 2027, 16:00-18:00 in Bonn.
const bonn = { now: "2027-06-10T14:00:00Z", over: "2027-06-10T16:00:00Z", status: "confirmed" };
// Two mornings with a day between them.
const sessions = {
  now: "2027-06-20T00:00:00Z", over: "2027-06-22T08:00:00Z", status: "confirmed",
  sessions: "2027-06-20T00:00:00Z/2027-06-20T03:00:00Z 2027-06-22T05:00:00Z/2027-06-22T08:00:00Z",
};
// Without a "now": a month, or a time whose zone was not published.
const vague = { over: "2027-10-01T12:00:00Z", status: "confirmed" };

test("an hour before its start an event is upcoming, without a word", () => {
  assert.equal(logic.state(bonn, at("2027-06-10T13:00:00Z")), "upcoming");
  assert.equal(logic.period(bonn, at("2027-06-10T13:00:00Z")), "upcoming");
  assert.equal(logic.word(bonn, at("2027-06-10T13:00:00Z")), "");
});

test("an hour into it an event is on now", () => {
  assert.equal(logic.state(bonn, at("2027-06-10T15:00:00Z")), "now");
  assert.equal(logic.period(bonn, at("2027-06-10T15:00:00Z")), "now");
  assert.equal(logic.word(bonn, at("2027-06-10T15:00:00Z")), "now");
});

test("an hour after its end an event is past", () => {
  assert.equal(logic.state(bonn, at("2027-06-10T17:00:00Z")), "past");
  assert.equal(logic.period(bonn, at("2027-06-10T17:00:00Z")), "past");
  assert.equal(logic.word(bonn, at("2027-06-10T17:00:00Z")), "over");
});

test("an event begins with its first instant and ends before its last", () => {
  assert.equal(logic.state(bonn, at("2027-06-10T14:00:00Z") - 1), "upcoming");
  assert.equal(logic.state(bonn, at("2027-06-10T14:00:00Z")), "now");
  assert.equal(logic.state(bonn, at("2027-06-10T16:00:00Z") - 1), "now");
  assert.equal(logic.state(bonn, at("2027-06-10T16:00:00Z")), "past");
});

test("during a session an event is on now", () => {
  assert.equal(logic.state(sessions, at("2027-06-20T01:00:00Z")), "now");
  assert.equal(logic.state(sessions, at("2027-06-22T07:59:59Z")), "now");
});

test("between two sessions an event says so, and stays listed as on now", () => {
  assert.equal(logic.state(sessions, at("2027-06-21T01:00:00Z")), "between");
  assert.equal(logic.word(sessions, at("2027-06-21T01:00:00Z")), "between sessions");
  assert.equal(logic.period(sessions, at("2027-06-21T01:00:00Z")), "now");
});

test("the break begins when a session ends and ends when one begins", () => {
  assert.equal(logic.state(sessions, at("2027-06-20T03:00:00Z")), "between");
  assert.equal(logic.state(sessions, at("2027-06-22T05:00:00Z")), "now");
});

test("after the last session an event is past", () => {
  assert.equal(logic.state(sessions, at("2027-06-22T08:00:00Z")), "past");
});

for (const status of ["cancelled", "postponed"]) {
  for (const [when, instant] of [
    ["before", "2027-06-10T13:00:00Z"], ["during", "2027-06-10T15:00:00Z"], ["after", "2027-06-10T17:00:00Z"],
  ]) {
    test(`a ${status} event is only called ${status} ${when} its time`, () => {
      assert.equal(logic.word({ ...bonn, status }, at(instant)), status);
    });

    test(`a ${status} event is neither upcoming nor on now ${when} its time`, () => {
      assert.equal(logic.period({ ...bonn, status }, at(instant)), "past");
    });
  }
}

test("a tentative event is told apart by time like any other", () => {
  assert.equal(logic.word({ ...bonn, status: "tentative" }, at("2027-06-10T15:00:00Z")), "now");
  assert.equal(logic.period({ ...bonn, status: "tentative" }, at("2027-06-10T13:00:00Z")), "upcoming");
});

test("what has no certain start is never on now", () => {
  assert.equal(logic.state(vague, at("2027-09-15T12:00:00Z")), "upcoming");
  assert.equal(logic.word(vague, at("2027-09-15T12:00:00Z")), "");
});

test("what has no certain start is not past before it is over everywhere", () => {
  assert.equal(logic.state(vague, at("2027-10-01T12:00:00Z") - 1), "upcoming");
  assert.equal(logic.state(vague, at("2027-10-01T12:00:00Z")), "past");
});

test("the reader's time is that of the reader's zone", () => {
  assert.equal(
    logic.readerTime("2027-06-10T14:00:00Z", "2027-06-10T16:00:00Z", "America/New_York"),
    "10 June, 10:00–12:00, America/New_York",
  );
});

test("a span across the reader's midnight names both days", () => {
  assert.equal(
    logic.readerTime("2027-06-10T14:00:00Z", "2027-06-10T16:00:00Z", "Asia/Tokyo"),
    "10 June, 23:00 – 11 June, 01:00, Asia/Tokyo",
  );
});

test("midnight is 00:00 of the day that begins", () => {
  assert.equal(
    logic.readerTime("2027-06-10T15:00:00Z", "2027-06-10T16:00:00Z", "Asia/Tokyo"),
    "11 June, 00:00–01:00, Asia/Tokyo",
  );
  assert.equal(
    logic.readerTime("2027-06-10T14:00:00Z", "2027-06-10T15:00:00Z", "Asia/Tokyo"),
    "10 June, 23:00 – 11 June, 00:00, Asia/Tokyo",
  );
});

test("a zone of quarter hours is told to the minute", () => {
  assert.equal(
    logic.readerTime("2027-06-10T14:00:00Z", "2027-06-10T16:00:00Z", "Asia/Kathmandu"),
    "10 June, 19:45–21:45, Asia/Kathmandu",
  );
});

test("the first zone of the day is a day ahead", () => {
  assert.equal(
    logic.readerTime("2027-06-10T14:00:00Z", "2027-06-10T16:00:00Z", "Pacific/Kiritimati"),
    "11 June, 04:00–06:00, Pacific/Kiritimati",
  );
});

test("a day can lie in the month before", () => {
  assert.equal(
    logic.readerTime("2027-07-01T01:00:00Z", "2027-07-01T05:30:00Z", "America/Los_Angeles"),
    "30 June, 18:00–22:30, America/Los_Angeles",
  );
});

test("a night in which the clocks go back is told by the clock on the wall", () => {
  assert.equal(
    logic.readerTime("2027-10-31T00:30:00Z", "2027-10-31T02:30:00Z", "Europe/Berlin"),
    "31 October, 02:30–03:30, Europe/Berlin",
  );
});

test("a span of several days names the first and the last", () => {
  assert.equal(
    logic.readerTime("2027-06-20T00:00:00Z", "2027-06-22T08:00:00Z", "America/New_York"),
    "19 June, 20:00 – 22 June, 04:00, America/New_York",
  );
});

test("without an end only the start is told", () => {
  assert.equal(logic.readerTime("2027-06-10T14:00:00Z", undefined, "UTC"), "10 June, 14:00, UTC");
});
