import { expect, it } from "vitest";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { onTheWire, SHOWN_ON_THE_WIRE } from "../../../server/diagnose/on-the-wire.ts";
import { recognise } from "../../../server/recognise/recognise.ts";

/** Known from what stands in a greeting or a list, or is missing there, and not from words. */
const BY_FACTS =
  /^(?:starttls|greeting|capability)-|^mailbox-(?:uidvalidity-changed|not-selectable|(?:number|modseq)-invalid)$|^quota-nearly-full$/;

it("shows only what the catalogue knows", () => {
  const ids = CATALOGUE.map(({ id }) => id);
  expect(SHOWN_ON_THE_WIRE.filter((id) => !ids.includes(id))).toEqual([]);
  expect(onTheWire("no-such-problem")).toEqual([]);
});

it.each(SHOWN_ON_THE_WIRE.filter((id) => !BY_FACTS.test(id)))("%s is recognised from its own lines", (id) => {
  const said = onTheWire(id).map((line) => line.replace(/^[CS]: (?:a\d+ |\* )?/, ""));
  expect(said.flatMap((line) => recognise(line).map((candidate) => candidate.id))).toContain(id);
});
