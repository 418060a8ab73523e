import { describe, expect, it } from "vitest";
import { COMPLAINTS } from "../../../../server/contract/complaints.ts";
import { CATALOGUE } from "../../../../server/diagnose/catalogue/index.ts";
import { COMPLAINT_TEXTS, USUAL_CAUSES } from "../../../../server/diagnose/complaints/index.ts";
import type { ComplaintText } from "../../../../server/diagnose/complaints/known-complaint.ts";

const KNOWN = new Set(CATALOGUE.map(({ id }) => id));

describe.each(COMPLAINTS)("%s", (complaint) => {
  const text: ComplaintText = COMPLAINT_TEXTS[complaint];
  const usual = USUAL_CAUSES[complaint];

  it("has at most three questions, each with answers that leave some causes and rule out others", () => {
    const questions = Object.entries(text.questions);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(questions.length).toBeGreaterThan(0);
    for (const [question, { answers }] of questions)
      for (const answer of Object.keys(answers)) {
        const left = usual.filter((cause) => cause.answers?.[question]?.includes(answer) ?? true);
        expect(left.length, `${question}: ${answer}`).toBeGreaterThan(0);
        expect(left.length, `${question}: ${answer}`).toBeLessThan(usual.length);
      }
  });

  it("names each cause once: those of the catalogue, and those of its own with something that a user can do", () => {
    const ids = usual.map((cause) => ("finding" in cause ? cause.finding : cause.cause));
    expect(new Set(ids).size).toBe(ids.length);
    expect(usual.filter((cause) => "finding" in cause && !KNOWN.has(cause.finding))).toEqual([]);
    expect(ids.filter((id) => id in text.causes).toSorted()).toEqual(Object.keys(text.causes).toSorted());
    for (const { fix } of Object.values(text.causes)) expect(fix.length).toBeGreaterThan(0);
  });
});

it("knows what lies outside of the server", () => {
  const own = Object.values(COMPLAINT_TEXTS).flatMap(({ causes }) => Object.keys(causes));
  expect(own).toEqual(
    expect.arrayContaining([
      "recent-only",
      "one-uses-pop3",
      "rules",
      "junk",
      "unsubscribed",
      "hidden-by-gmail",
      "fetched-seldom",
      "program-too-old",
      "device-full",
      "gmail-from-china",
    ]),
  );
});
