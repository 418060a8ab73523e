import { describe, expect, it } from "vitest";
import type { StarttlsFacts } from "../../../../server/contract/facts.ts";
import { greetingPreauth } from "../../../../server/diagnose/catalogue/greeting-preauth.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const PREAUTH = {
  speaks: "imap",
  status: "PREAUTH",
  code: null,
  text: "welcome",
  firstBytes: "* PREAUTH welcome",
} as const;

describe("greeting-preauth", () => {
  it("is found when the connection is logged in from the start", () => {
    const facts = healthyFacts({ greeting: { status: "ok", at: 0, seconds: 0, value: PREAUTH } });
    expect(evidenceOf(greetingPreauth, facts)).toEqual({ ...TARGET, text: "welcome" });
  });

  it("keeps everybody out who is to use STARTTLS, which is not offered then", () => {
    const greeting = { status: "ok", at: 0, seconds: 0, value: PREAUTH } as const;
    const starttls = failed<StarttlsFacts>("STARTTLS_NOT_OFFERED", "what was said", { offered: false });
    const facts = healthyFacts({ greeting, starttls }, { port: 143, security: "starttls" });
    expect(diagnose(facts, CONTEXT)).toMatchObject([{ id: "greeting-preauth", severity: "critical" }]);
  });

  it("is not found when the server asks for a login", () => {
    expect(greetingPreauth.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
