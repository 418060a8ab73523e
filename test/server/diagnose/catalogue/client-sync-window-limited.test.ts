import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import { clientSyncWindowLimited } from "../../../../server/diagnose/catalogue/client-sync-window-limited.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { explain } from "../../../../server/present/explain.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf } from "../evidence-of.ts";

const PASTED = "There are more items in this folder on the server";

describe("client-sync-window-limited", () => {
  it("is found by no check: it sees a server that holds all mail", () => {
    const facts = healthyFacts();
    expect(() => evidenceOf(clientSyncWindowLimited, facts)).toThrow("is not found");
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual([]);
  });

  it.each(LANGUAGES)("is explained where somebody pastes it, in %s", (language) => {
    const [first] = explain(PASTED, language).diagnoses;
    expect(first?.id).toBe("client-sync-window-limited");
    expect(`${first?.title} ${first?.cause}`).not.toMatch(/[{}…]|undefined/);
  });
});
