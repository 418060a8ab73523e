import { expect, it } from "vitest";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { recognise } from "../../../server/recognise/recognise.ts";

/** Known from what stands in a greeting or a list, or is missing there, and not from words. */
const BY_FACTS =
  /^(?:starttls|greeting|capability)-|^mailbox-(?:uidvalidity-changed|not-selectable|(?:number|modseq)-invalid)$|^quota-nearly-full$/;

const SHOWN = CATALOGUE.filter(({ id, wire }) => wire.length > 0 && !BY_FACTS.test(id));

it.each(SHOWN)("$id is recognised from its own lines", ({ id, wire }) => {
  const said = wire.map((line) => line.replace(/^[CS]: (?:a\d+ |\* )?/, ""));
  expect(said.flatMap((line) => recognise(line).map((candidate) => candidate.id))).toContain(id);
});

it("shows lines of most", () => {
  expect(SHOWN.length).toBeGreaterThan(40);
});
