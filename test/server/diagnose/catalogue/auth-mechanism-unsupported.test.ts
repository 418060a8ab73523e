import { describe, expect, it } from "vitest";
import type { AuthFacts } from "../../../../server/contract/facts.ts";
import { authMechanismUnsupported } from "../../../../server/diagnose/catalogue/auth-mechanism-unsupported.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { describe as describeFinding } from "../../../../server/present/report.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-mechanism-unsupported", () => {
  it("is found when no known mechanism is offered", () => {
    const facts = healthyFacts({ auth: failed("MECHANISM_UNSUPPORTED", "AUTH=GSSAPI AUTH=XOAUTH2") });
    expect(evidenceOf(authMechanismUnsupported, facts)).toEqual({
      ...TARGET,
      code: "MECHANISM_UNSUPPORTED",
      text: "AUTH=GSSAPI AUTH=XOAUTH2",
      user: "monitor@example.com",
      way: "offered",
      mechanism: "",
      used: "",
      before: "unknown",
      since: "",
    });
  });

  it("says since when no login by password is offered any more", () => {
    const since = "2026-11-23T11:59:00.000Z";
    const context = { ...CONTEXT, lastOffered: { starttls: null, password: since } };
    const facts = healthyFacts({ auth: failed("MECHANISM_UNSUPPORTED", "AUTH=GSSAPI") });
    expect(evidenceOf(authMechanismUnsupported, facts, context)).toMatchObject({ before: "offered", since });
    const [finding] = diagnose(facts, context);
    expect(finding && describeFinding(finding, "en").cause).toContain("still offered on Nov 23, 2026");
    expect(finding && describeFinding(finding, "zh-CN").cause).toContain("2026年11月23日它还支持密码登录");
  });

  it("is not found when no login is offered at all", () => {
    expect(authMechanismUnsupported.find(healthyFacts({ auth: failed("LOGINDISABLED") }), CONTEXT)).toBeNull();
  });

  const refused = {
    mechanism: "PLAIN",
    answer: { status: "BAD", code: null, text: "what?" },
    proofSent: false,
  } as const;
  const taken = {
    mechanism: "LOGIN command",
    answer: { status: "OK", code: null, text: "in" },
    proofSent: true,
  } as const;

  it("is found where a mechanism is announced and then refused", () => {
    const auth = failed<AuthFacts>("BAD", "what?", { mechanism: "PLAIN", attempts: [refused] });
    expect(evidenceOf(authMechanismUnsupported, healthyFacts({ auth }))).toMatchObject({
      code: "BAD",
      way: "refused",
      mechanism: "AUTH=PLAIN",
    });
    expect(diagnose(healthyFacts({ auth }), CONTEXT).map(({ id, severity }) => [id, severity])).toEqual([
      ["auth-mechanism-unsupported", "critical"],
    ]);
  });

  it("is a warning where another way was taken", () => {
    const { auth } = healthyFacts().phases;
    if (auth.status !== "ok") throw new Error("the healthy facts are not healthy");
    const facts = healthyFacts({
      auth: { ...auth, value: { ...auth.value, mechanism: "LOGIN command", attempts: [refused, taken] } },
    });
    expect(evidenceOf(authMechanismUnsupported, facts)).toMatchObject({
      code: "BAD",
      text: "what?",
      way: "instead",
      mechanism: "AUTH=PLAIN",
      used: "LOGIN",
    });
    expect(diagnose(facts, CONTEXT).map(({ id, severity }) => [id, severity])).toEqual([
      ["auth-mechanism-unsupported", "warning"],
    ]);
  });

  it("is not found where one way was enough", () => {
    const { auth } = healthyFacts().phases;
    if (auth.status !== "ok") throw new Error("the healthy facts are not healthy");
    const facts = healthyFacts({ auth: { ...auth, value: { ...auth.value, attempts: [taken] } } });
    expect(authMechanismUnsupported.find(facts, CONTEXT)).toBeNull();
  });
});
