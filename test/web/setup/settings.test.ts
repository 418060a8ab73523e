import { describe, expect, it } from "vitest";
import { setup as en } from "../../../web/i18n/en/setup.ts";
import { setup as zhCn } from "../../../web/i18n/zh-cn/setup.ts";
import { PROGRAMS, readProgram } from "../../../web/setup/programs.ts";
import { filePath, isAddress, mailSettings } from "../../../web/setup/settings.ts";
import { healthySummary } from "../healthy-summary.ts";

const said = { address: "ada&bo@example.com", user: "", smtpHost: "", smtpPort: 465 } as const;

describe("the settings for a mail program", () => {
  it("take the user name from the address, and the server for sending from that for reading", () => {
    expect(mailSettings(healthySummary(), said)).toEqual({
      imap: { host: "mail.example.com", port: 993, security: "implicit-tls" },
      smtp: { host: "mail.example.com", port: 465, security: "implicit-tls" },
      address: "ada&bo@example.com",
      user: "ada&bo@example.com",
      oauth: false,
    });
  });

  it("leave out an address that is none", () => {
    const { address, user, smtp } = mailSettings(healthySummary(), { ...said, address: "ada", smtpPort: 587 });
    expect({ address, user, security: smtp.security }).toEqual({ address: "", user: "", security: "starttls" });
  });

  it("are escaped in the address of a file", () => {
    const path = filePath("a b", "apple.mobileconfig", mailSettings(healthySummary(), said));
    expect(path).toMatch(/^\/api\/v1\/setup\/a%20b\/apple\.mobileconfig\?/);
    expect(new URL(path, "http://x").searchParams.get("address")).toBe("ada&bo@example.com");
  });
});

it.each([
  ["name@example.com", true],
  ["name@localhost", false],
  ["name", false],
  ["na me@example.com", false],
  ["<a>@example.com", false],
  [`${"x".repeat(250)}@example.com`, false],
])("takes %s for an address: %s", (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});

it.each(PROGRAMS)("the guide for %s names both servers, their ports and the account in every language", (program) => {
  const summary = healthySummary({ host: "imap.example.com", port: 1993 });
  const settings = mailSettings(summary, { ...said, smtpHost: "smtp.example.com" });
  for (const { steps } of [en, zhCn]) {
    const text = steps(program, settings).join("\n");
    for (const value of ["imap.example.com", "smtp.example.com", "1993", "ada&bo@example.com"]) {
      expect(text).toContain(value);
    }
  }
  expect(readProgram(program)).toBe(program);
});

it("begins with the first program where the address names none", () => {
  expect(readProgram("pine")).toBe(PROGRAMS[0]);
  expect(readProgram(undefined)).toBe(PROGRAMS[0]);
});
