import { describe, expect, it } from "vitest";
import type { SetupChoice } from "../../../../server/contract/answers/setup.ts";
import { type MailSettings, mailSettings } from "../../../../web/pages/setup/settings.ts";
import { SetupFiles } from "../../../../web/pages/setup/setup-files.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { rendered, textOf } from "../../rendered.tsx";

function shown(changes: Partial<SetupChoice> = {}, more: Partial<MailSettings> = {}) {
  const choice = setupChoice(changes);
  const settings = mailSettings(choice, { address: "anna@example.com", user: "", smtpHost: "", smtpPort: 587 });
  if (!settings) throw new Error("no settings");
  return rendered(<SetupFiles choice={choice} settings={{ ...settings, ...more }} />);
}

describe("the files that set a mail program up", () => {
  it("are a profile and one for Thunderbird, with what they are", async () => {
    const page = await shown();
    expect(page.getByRole("region", { name: "Or use a file" })).toBeTruthy();
    const links = page.getAllByRole("link");
    expect(links.map((link) => [textOf(link), link.getAttribute("href")?.split("?")[0], link.className])).toEqual([
      ["Profile for iPhone, iPad and Mac", "/api/v1/setup/corp/apple.mobileconfig", "button"],
      ["File for Thunderbird (autoconfig)", "/api/v1/setup/corp/config-v1.1.xml", "button"],
    ]);
    for (const link of links) {
      expect([link.hasAttribute("download"), link.getAttribute("target")]).toEqual([true, "_top"]);
      expect(link.getAttribute("href")).toContain("address=anna%40example.com");
    }
    const [apple, thunderbird] = [...page.root.querySelectorAll("p.muted")];
    expect([
      apple?.textContent?.startsWith("Open it on the device"),
      thunderbird?.querySelector("code")?.textContent,
    ]).toEqual([true, "https://autoconfig.DOMAIN/mail/config-v1.1.xml"]);
    expect([page.count(".both > .file"), page.text().includes("OAuth")]).toEqual([2, false]);
  });

  it("cannot be a profile where one signs in with OAuth", async () => {
    const page = await shown({ signIn: "oauth2" });
    expect(page.part(".file p").textContent).toMatch(
      /^A profile cannot set up an account that signs in with OAuth 2\.0/,
    );
    expect(page.getAllByRole("link").length).toBe(1);
  });

  it("need not be one for Thunderbird where that knows the provider", async () => {
    const page = await shown({ kind: "provider" });
    expect(page.part(".file:last-child p").textContent).toMatch(/^Thunderbird needs no file here/);
    expect(page.getAllByRole("link").length).toBe(1);
    expect((await shown({ kind: "provider", domains: [] })).getAllByRole("link").length).toBe(2);
  });

  it("are none where the mail program finds everything by itself", async () => {
    expect((await shown({}, { signsInByItself: true })).root.innerHTML).toBe("");
  });
});
