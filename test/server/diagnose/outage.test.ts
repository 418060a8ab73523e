import { describe, expect, it } from "vitest";
import type { Scope } from "../../../server/contract/scopes.ts";
import type { Severity } from "../../../server/contract/severities.ts";
import { scopeOfOutage } from "../../../server/diagnose/outage.ts";

const found = (severity: Severity, scope: Scope) => ({ severity, scope });

describe("the scope of an outage", () => {
  it("is the account where nothing but its own refusal makes the server down", () => {
    expect(scopeOfOutage([found("critical", "account")])).toBe("account");
    expect(scopeOfOutage([found("critical", "account"), found("error", "server")])).toBe("account");
  });

  it("is the server where anything that hurts everybody does, wherever it stands", () => {
    expect(scopeOfOutage([found("critical", "server"), found("critical", "account")])).toBe("server");
    expect(scopeOfOutage([found("critical", "account"), found("critical", "server")])).toBe("server");
  });

  it("is the server where nothing says why", () => {
    expect(scopeOfOutage([])).toBe("server");
    expect(scopeOfOutage([found("warning", "account")])).toBe("server");
  });
});
