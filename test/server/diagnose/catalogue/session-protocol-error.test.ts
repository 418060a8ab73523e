import { describe, expect, it } from "vitest";
import { sessionProtocolError } from "../../../../server/diagnose/catalogue/session-protocol-error.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-protocol-error", () => {
  it("is found when a line is too long", () => {
    const facts = healthyFacts({ list: failed("LineTooLarge") });
    expect(evidenceOf(sessionProtocolError, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      code: "LineTooLarge",
      text: "what was said",
      phase: "list",
    });
  });

  it("is found when the greeting is a line without an end", () => {
    const facts = healthyFacts({ greeting: failed("LineTooLarge") });
    expect(evidenceOf(sessionProtocolError, facts)).toMatchObject({ code: "LineTooLarge", phase: "greeting" });
  });

  it("is found when an answer cannot be parsed", () => {
    const facts = healthyFacts({ status: failed("ParserError11") });
    expect(evidenceOf(sessionProtocolError, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      code: "ParserError11",
      text: "what was said",
      phase: "status",
    });
  });

  it("is not found when the server refuses", () => {
    expect(sessionProtocolError.find(healthyFacts({ list: failed("NO") }), CONTEXT)).toBeNull();
  });
});
