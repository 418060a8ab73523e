import { describe, expect, it } from "vitest";
import type { ProbeFacts, ServerAlert } from "../../../../server/contract/facts.ts";
import { sessionServerAlert } from "../../../../server/diagnose/catalogue/session-server-alert.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { render } from "../../../../server/present/message.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { brokenAt } from "../broken-at.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const MAINTENANCE = "The server is maintained tonight from 22:00.";

describe("session-server-alert", () => {
  it("is found when the server announces something, with its words and the phase", () => {
    expect(evidenceOf(sessionServerAlert, saying(alert({ text: MAINTENANCE })))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      code: "ALERT",
      text: MAINTENANCE,
      count: 1,
      phase: "auth",
      clear: "no",
      failed: "no",
    });
  });

  it.each([
    ["WEBALERT", "Web login required.", "Please log in via your web browser: https://support.example.com (Failure)"],
    ["NO", "IMAP access is disabled for your account", "Your account is not enabled for IMAP use."],
    ["OVERQUOTA", "Mailbox is over quota", "[OVERQUOTA] Quota exceeded"],
  ])(
    "does not say again, nor that nothing failed, what %s “%s” was refused for in other words",
    (code, text, refusal) => {
      const facts = brokenAt("auth", failed<never>("NO", refusal));
      const ids = found({ ...facts, alerts: [alert({ code, text })] }).map(({ id }) => id);
      expect(ids).not.toContain("session-server-alert");
      expect(ids).toHaveLength(1);
    },
  );

  it("does not say that nothing failed where the phase did", () => {
    const facts = brokenAt("list", failed<never>("NO", "System error"));
    const told = { ...facts, alerts: [alert({ phase: "list", text: "Disk 3 is gone" })] };
    expect(evidenceOf(sessionServerAlert, told)).toMatchObject({ failed: "yes" });
    const { cause } = sessionServerAlert.text;
    expect(render(cause, evidenceOf(sessionServerAlert, told), "en")).not.toContain("nothing failed");
  });

  it("names all that was announced, and where Gmail wants somebody to go", () => {
    const web = alert({
      code: "WEBALERT",
      text: "Web login required.",
      arguments: "https://accounts.example.com/signin",
    });
    expect(evidenceOf(sessionServerAlert, saying(alert({ text: MAINTENANCE }), web))).toMatchObject({
      text: `${MAINTENANCE} / Web login required. https://accounts.example.com/signin`,
      count: 2,
    });
  });

  it("says that it came in the clear where TLS had not begun", () => {
    const facts = healthyFacts({}, { security: "starttls", port: 143 });
    const before = { ...facts, alerts: [alert({ phase: "greeting", text: MAINTENANCE })] };
    const inside = { ...facts, alerts: [alert({ phase: "list", text: MAINTENANCE })] };
    expect(evidenceOf(sessionServerAlert, before)).toMatchObject({ clear: "yes" });
    expect(evidenceOf(sessionServerAlert, inside)).toMatchObject({ clear: "no" });
  });

  it.each([
    ["OVERQUOTA", "Mailbox over quota", "quota-exceeded", "error"],
    ["ALERT", "Your mailbox is full", "quota-exceeded", "error"],
    ["ALERT", "Your account is not enabled for IMAP use.", "auth-imap-disabled", "warning"],
  ])("gives way where %s “%s” has a diagnosis of its own", (code, text, id, severity) => {
    expect(found(saying(alert({ code, text })))).toMatchObject([{ id, severity, phase: "auth" }]);
  });

  it.each([
    "Mailbox is at 92% of quota",
    "Your password expires in 3 days",
    "Your IMAP access will be disabled on 31 December.",
    "IMAP for this account is going to be switched off; please contact us",
    "IMAP 服务将于 12 月 31 日停用",
    "Too many failed logins since your last visit: 4",
  ])("makes of “%s” no more than a notice", (text) => {
    expect(found(saying(alert({ text })))).toMatchObject([{ id: "session-server-alert", severity: "notice" }]);
  });

  it.each([
    ["Your account is not enabled for IMAP use.", "auth-imap-disabled"],
    ["Please log in via your web browser: https://support.example.com", "auth-web-login-required"],
  ])("gives way to the login that was refused for it: “%s”", (text, id) => {
    const facts = {
      ...brokenAt("auth", failed<never>("NO", "Login failed.")),
      alerts: [alert({ code: "ALERT", text })],
    };
    expect(found(facts)).toMatchObject([{ id, severity: "critical", evidence: { text, code: "NO" } }]);
  });

  it("stays beside a login that was refused for something else", () => {
    const facts = brokenAt("auth", failed<never>("AUTHENTICATIONFAILED", "Invalid credentials"));
    expect(found({ ...facts, alerts: [alert({ text: MAINTENANCE })] }).map(({ id }) => id)).toEqual([
      "auth-credentials-rejected",
      "session-server-alert",
    ]);
  });

  it("is not found where it is what the phase failed with", () => {
    const facts = brokenAt("list", failed<never>("ALERT", "System error"));
    expect(
      sessionServerAlert.find({ ...facts, alerts: [alert({ phase: "list", text: "System error" })] }, CONTEXT),
    ).toBeNull();
  });

  it("is not found on a healthy server, nor in a check of an earlier version", () => {
    const { alerts: _, ...earlier } = healthyFacts();
    expect(sessionServerAlert.find(healthyFacts(), CONTEXT)).toBeNull();
    expect(sessionServerAlert.find(earlier, CONTEXT)).toBeNull();
  });
});

function alert(fields: Partial<ServerAlert> & { text: string }): ServerAlert {
  return { phase: "auth", code: "ALERT", at: 0.1, ...fields };
}

function saying(...alerts: readonly ServerAlert[]): ProbeFacts {
  return { ...healthyFacts(), alerts };
}

function found(facts: ProbeFacts) {
  return diagnose(facts, CONTEXT);
}
