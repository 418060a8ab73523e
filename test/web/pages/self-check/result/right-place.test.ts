import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../../../server/contract/answers/check.ts";
import type { Discovered } from "../../../../../server/contract/answers/discovered.ts";
import { rightPlace } from "../../../../../web/pages/self-check/result/right-place.ts";

const SETTING = { host: "imap.example.com", port: 993, security: "implicit-tls", user: "anna" } as const;
const FOUND: Discovered = {
  address: "anna@example.com",
  domain: "example.com",
  settings: [{ ...SETTING, source: { kind: "configured", server: "corp" }, checkable: true, label: "corp" }],
  notes: [],
};
const SILENT = { phases: [] } as unknown as CheckReport;
const ANSWERED = { phases: [{ phase: "capability", status: "ok" }] } as unknown as CheckReport;
const question = (host: string) => ({ ...SETTING, host, address: FOUND.address, password: null });

describe("the right settings", () => {
  it("are those that were found and checked, also when the server is down", () => {
    expect(rightPlace(SILENT, question("imap.example.com"), FOUND)).toMatchObject(SETTING);
  });

  it("are the visitor's own where an IMAP server answered", () => {
    expect(rightPlace(ANSWERED, question("other.example.com"), FOUND)?.host).toBe("other.example.com");
  });

  it("are never the visitor's own where none did", () => {
    expect(rightPlace(SILENT, question("other.example.com"), FOUND)?.host).toBe("imap.example.com");
    expect(rightPlace(SILENT, question("other.example.com"), null)).toBeNull();
  });
});
