import { describe, expect, it, vi } from "vitest";
import { type MailSettings, mailSettings } from "../../../../web/pages/setup/settings.ts";
import { SetupGuide } from "../../../../web/pages/setup/setup-guide.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { press, rendered, textOf } from "../../rendered.tsx";

async function shown(changes: Partial<MailSettings> = {}) {
  const settings = mailSettings(setupChoice(), { address: "anna@example.com", user: "", smtpHost: "", smtpPort: 587 });
  if (!settings) throw new Error("no settings");
  const onProgram = vi.fn();
  const page = await rendered(
    <SetupGuide program="foxmail" settings={{ ...settings, ...changes }} onProgram={onProgram} />,
  );
  return { page, onProgram };
}

describe("the steps in a mail program", () => {
  it("have the settings filled in", async () => {
    const { page } = await shown();
    expect(page.getByRole("region", { name: "Step by step" })).toBeTruthy();
    expect(page.getByRole("heading", { level: 3 }).textContent).toBe("Foxmail");
    expect(page.part("div.fix ol").textContent).toContain("mail.example.com");
    expect(page.count("div.fix code")).toBeGreaterThan(0);
    expect(page.count("p.muted")).toBe(0);
  });

  it("are those of the program that is chosen", async () => {
    const { page, onProgram } = await shown();
    expect([page.part("fieldset").className, page.part("legend").textContent, page.part("legend").className]).toEqual([
      "chips programs",
      "Mail program",
      "visually-hidden",
    ]);
    const buttons = page.getAllByRole("button");
    expect([buttons.length, new Set(buttons.map((one) => one.className))]).toEqual([10, new Set(["chip"])]);
    expect(buttons.filter((one) => one.getAttribute("aria-pressed") === "true").map(textOf)).toEqual(["Foxmail"]);
    await press(page.getByRole("button", { name: "Outlook (new)" }));
    expect(onProgram.mock.calls).toEqual([["outlook-new"]]);
  });

  it("say that one signs in with the provider, or are nothing but that", async () => {
    const oauth = await shown({ oauth: true });
    expect(oauth.page.part("p.muted").textContent).toMatch(/^When your provider's sign-in page opens/);
    const alone = await shown({ oauth: true, signsInByItself: true });
    expect(alone.page.count("p.muted")).toBe(0);
    expect(alone.page.text()).toContain("Sign in when Microsoft's window");
    expect(oauth.page.text()).not.toContain("Microsoft");
  });
});
