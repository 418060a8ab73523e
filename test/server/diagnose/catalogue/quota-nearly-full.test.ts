import { describe, expect, it } from "vitest";
import { quotaNearlyFull } from "../../../../server/diagnose/catalogue/quota-nearly-full.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { render } from "../../../../server/present/message.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("quota-nearly-full", () => {
  it("is found when the share that is used reaches the threshold", () => {
    expect(evidenceOf(quotaNearlyFull, using("966367642", "1073741824"))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      percent: 90,
      root: "User quota",
      resource: "STORAGE",
      used: "921.6 MiB",
      limit: "1 GiB",
      holds: "mail",
    });
  });

  it.each(["X-NUM-FOLDERS", "MAILBOX", "ANNOTATION-STORAGE"])("does not say that %s keeps new mail out", (name) => {
    const evidence = evidenceOf(quotaNearlyFull, using("99", "100", name));
    expect(evidence).toMatchObject({ resource: name, holds: "apart" });
    const { title, cause } = quotaNearlyFull.text;
    expect(render(title, evidence, "en")).toBe(`monitor@example.com has used 99 % of its “${name}”`);
    expect(render(cause, evidence, "en")).toContain("new mail still arrives");
  });

  it("tells of what new mail needs first, however full the rest is", () => {
    const resources = [
      { name: "MAILBOX", used: "100", limit: "100" },
      { name: "STORAGE", used: "950", limit: "1000" },
    ];
    const value = { roots: [{ root: "", resources }] };
    const facts = healthyFacts({ quota: { status: "ok", at: 0, seconds: 0.01, value } });
    expect(evidenceOf(quotaNearlyFull, facts)).toMatchObject({ resource: "STORAGE", percent: 95, holds: "mail" });
  });

  it("counts other resources", () => {
    expect(evidenceOf(quotaNearlyFull, using("950", "1000", "MESSAGE"))).toMatchObject({ used: "950", percent: 95 });
  });

  it("is not found below the threshold", () => {
    expect(quotaNearlyFull.find(using("899", "1000"), CONTEXT)).toBeNull();
  });

  it("is not found when the server says itself that the mailbox is full", () => {
    const facts = using("1000", "1000");
    const status = failed("OVERQUOTA", "Quota exceeded (mailbox for user is full)");
    const found = diagnose({ ...facts, phases: { ...facts.phases, status } }, CONTEXT);
    expect(found.map(({ id }) => id)).toEqual(["quota-exceeded"]);
  });

  it("is not found without a limit", () => {
    expect(quotaNearlyFull.find(using("899", "0"), CONTEXT)).toBeNull();
  });
});

function using(used: string, limit: string, name = "STORAGE") {
  const roots = [{ root: "User quota", resources: [{ name, used, limit }] }];
  return healthyFacts({ quota: { status: "ok", at: 0, seconds: 0.01, value: { roots } } });
}
