import { describe, expect, it } from "vitest";
import type { SetupChoice } from "../../../../server/contract/answers/setup.ts";
import { asWords } from "../../../../server/contract/message.ts";
import { setup as chinese } from "../../../../web/languages/zh-CN/pages/setup.ts";
import { guideSteps } from "../../../../web/pages/setup/guide-steps.ts";
import { PROGRAMS, readProgram } from "../../../../web/pages/setup/programs.ts";
import { filePath, isAddress, mailSettings } from "../../../../web/pages/setup/settings.ts";
import { type SetupWords, setup } from "../../../../web/pages/setup/words.ts";
import { setupChoice } from "../../../support/setup-choice.ts";

const en = { words: setup, language: "en" } as const;
const zhCn = { words: asWords<SetupWords>(chinese), language: "zh-CN" } as const;

const fileOf = (choice: SetupChoice) => {
  const settings = mailSettings(choice, said);
  return settings ? filePath(choice, "apple.mobileconfig", settings) : "";
};

const said = { address: "ada&bo@example.com", user: "", smtpHost: "", smtpPort: 465 } as const;

describe("the settings for a mail program", () => {
  it("take the user name from the address, and the server for sending from that for reading", () => {
    expect(mailSettings(setupChoice(), said)).toEqual({
      imap: { host: "mail.example.com", port: 993, security: "implicit-tls" },
      smtp: { host: "mail.example.com", port: 465, security: "implicit-tls" },
      address: "ada&bo@example.com",
      user: "ada&bo@example.com",
      smtpUser: "ada&bo@example.com",
      oauth: false,
      password: "password",
      signsInByItself: false,
    });
  });

  it("leave out an address that is none", () => {
    const settings = mailSettings(setupChoice(), { ...said, address: "ada", smtpPort: 587 });
    expect(settings).toMatchObject({ address: "", user: "", smtp: { security: "starttls" } });
  });

  it("are escaped in the address of a file", () => {
    const path = fileOf(setupChoice({ name: "a b" }));
    expect(path).toMatch(/^\/api\/v1\/setup\/a%20b\/apple\.mobileconfig\?/);
    expect(new URL(path, "http://x").searchParams.get("address")).toBe("ada&bo@example.com");
    expect(new URL(path, "http://x").searchParams.get("smtpHost")).toBe("mail.example.com");
  });

  it("are a provider's own where it has a server for sending, and the part before the @ where that is the user name", () => {
    const smtp = { host: "smtp.{domain}", port: 465, security: "implicit-tls" } as const;
    const imap = { host: "mail.{domain}", port: 993, security: "implicit-tls" } as const;
    const provider = setupChoice({ kind: "provider", userForm: "local-part", imap, smtp });
    expect(mailSettings(provider, said)).toMatchObject({
      imap: { host: "mail.example.com" },
      smtp: { host: "smtp.example.com", port: 465 },
      user: "ada&bo",
    });
    expect(fileOf(provider)).toMatch(/^\/api\/v1\/setup\/providers\//);
    expect(fileOf(provider)).not.toContain("smtpHost");
    expect(mailSettings(setupChoice({ imap: null }), said)).toBeNull();
  });

  it("have another user name for sending where the provider wants one, whatever the reader says for reading", () => {
    const provider = setupChoice({ kind: "provider", userForm: "local-part", smtpUserForm: "address" });
    expect(mailSettings(provider, said)).toMatchObject({ user: "ada&bo", smtpUser: "ada&bo@example.com" });
    expect(mailSettings(provider, { ...said, user: "ada" })).toMatchObject({ smtpUser: "ada&bo@example.com" });
    expect(mailSettings(setupChoice(), { ...said, user: "ada" })).toMatchObject({ user: "ada", smtpUser: "ada" });
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

/** Ended by Microsoft: its guide leads to the others. */
const GUIDES = PROGRAMS.filter((program) => program !== "windows-mail");

it.each(GUIDES)("the guide for %s names both servers, their ports and the account in every language", (program) => {
  const imap = { host: "imap.example.com", port: 1993, security: "implicit-tls" } as const;
  const settings = mailSettings(setupChoice({ imap }), { ...said, smtpHost: "smtp.example.com" });
  if (!settings) throw new Error("there is IMAP");
  for (const wording of [en, zhCn]) {
    const text = guideSteps(program, settings, wording).join("\n");
    for (const value of ["imap.example.com", "smtp.example.com", "1993", "ada&bo@example.com"]) {
      expect(text).toContain(value);
    }
  }
  expect(readProgram(program)).toBe(program);
});

it.each(GUIDES)("the guide for %s names the user name for sending where it is another one", (program) => {
  const names = (smtpUserForm: SetupChoice["smtpUserForm"], wording: typeof en | typeof zhCn) => {
    const settings = mailSettings(setupChoice({ userForm: "local-part", smtpUserForm }), said);
    if (!settings) throw new Error("there is IMAP");
    return guideSteps(program, settings, wording).join("\n").split("`ada&bo@example.com`").length - 1;
  };
  for (const wording of [en, zhCn]) {
    expect(names("address", wording)).toBe(names("local-part", wording) + 1);
  }
});

it.each([
  ["thunderbird", "“STARTTLS”", "“SSL/TLS”"],
  ["k9", "“StartTLS”", "“SSL/TLS”"],
] as const)("the guide for %s calls the encryption as the program does", (program, starttls, implicit) => {
  const imap = { host: "imap.example.com", port: 143, security: "starttls" } as const;
  const settings = mailSettings(setupChoice({ imap }), said);
  if (!settings) throw new Error("there is IMAP");
  for (const wording of [en, zhCn]) {
    const text = guideSteps(program, settings, wording).join("\n");
    expect(text).toContain(starttls);
    expect(text).toContain(implicit);
  }
});

it("asks for an app password or an authorization code where the provider wants one", () => {
  for (const [id, english, chinese] of [
    ["app-password", "app password", "应用专用密码"],
    ["authorization-code", "authorization code", "授权码"],
  ] as const) {
    const settings = mailSettings(setupChoice({ notes: [{ id, text: "" }] }), said);
    if (!settings) throw new Error("there is IMAP");
    expect(guideSteps("foxmail", settings, en).join()).toContain(english);
    expect(guideSteps("foxmail", settings, zhCn).join()).toContain(chinese);
  }
});

it.each(GUIDES)("the guide for %s asks for no server where the provider's own window opens to sign in", (program) => {
  const settings = mailSettings(setupChoice({ signIn: "oauth2" }), said);
  if (!settings) throw new Error("there is IMAP");
  for (const wording of [en, zhCn]) {
    const text = guideSteps(program, { ...settings, signsInByItself: true }, wording).join("\n");
    expect(text).toContain("ada&bo@example.com");
    expect(text).not.toContain("mail.example.com");
  }
});

it("begins with the first program where the address names none", () => {
  expect(readProgram("pine")).toBe(PROGRAMS[0]);
  expect(readProgram(undefined)).toBe(PROGRAMS[0]);
});
