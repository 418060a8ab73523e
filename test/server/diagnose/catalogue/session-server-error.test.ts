import { describe, expect, it } from "vitest";
import type { StatusFacts } from "../../../../server/contract/facts.ts";
import { sessionServerError } from "../../../../server/diagnose/catalogue/session-server-error.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ALL = { user: "monitor@example.com", count: 0, mailboxes: "" };

describe("session-server-error", () => {
  it("is found when the server reports a fault of its own", () => {
    const facts = healthyFacts({ list: failed("SERVERBUG", "Internal error occurred.") });
    expect(evidenceOf(sessionServerError, facts)).toEqual({
      ...TARGET,
      ...ALL,
      code: "SERVERBUG",
      text: "Internal error occurred.",
      speaker: "server",
      phase: "list",
    });
  });

  it("is found for a code at the login that nobody knows", () => {
    const facts = healthyFacts({ auth: failed("SOMETHING") });
    expect(evidenceOf(sessionServerError, facts)).toEqual({
      ...TARGET,
      ...ALL,
      code: "SOMETHING",
      text: "what was said",
      speaker: "server",
      phase: "auth",
    });
  });

  it("is less bad where it concerns one mailbox and others can be read, and names it", () => {
    const failure = { code: "SERVERBUG", text: "Internal error occurred." };
    const mailboxes = [HEALTHY_INBOX, { path: "Archive", failure }];
    const facts = healthyFacts({ status: failed<StatusFacts>("SERVERBUG", failure.text, { mailboxes }) });
    expect(evidenceOf(sessionServerError, facts)).toMatchObject({ phase: "status", count: 1, mailboxes: "Archive" });
    expect(diagnose(facts, CONTEXT).map(({ id, severity }) => [id, severity])).toEqual([
      ["session-server-error", "error"],
    ]);
    expect(diagnose(healthyFacts({ list: failed("SERVERBUG") }), CONTEXT)[0]?.severity).toBe("critical");
  });

  it("is what nginx means by BAD", () => {
    expect(
      sessionServerError.find(healthyFacts({ auth: failed("BAD", "internal server error") }), CONTEXT),
    ).not.toBeNull();
    expect(sessionServerError.find(healthyFacts({ list: failed("BAD", "unknown command") }), CONTEXT)).toBeNull();
  });

  it("is not found when the logout failed", () => {
    expect(sessionServerError.find(healthyFacts({ logout: failed("SERVERBUG") }), CONTEXT)).toBeNull();
  });
});
