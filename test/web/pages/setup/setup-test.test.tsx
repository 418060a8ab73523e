import { describe, expect, it } from "vitest";
import type { SetupChoice } from "../../../../server/contract/answers/setup.ts";
import { mailSettings } from "../../../../web/pages/setup/settings.ts";
import { SetupTest } from "../../../../web/pages/setup/setup-test.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { rendered, textOf } from "../../rendered.tsx";

async function shown(changes: Partial<SetupChoice> = {}, selfCheck = true) {
  const choice = setupChoice(changes);
  const settings = mailSettings(choice, { address: "anna@example.com", user: "a.nna", smtpHost: "", smtpPort: 587 });
  if (!settings) throw new Error("no settings");
  const page = await rendered(<SetupTest choice={choice} settings={settings} selfCheck={selfCheck} />);
  expect(page.getByRole("region", { name: "Does it work?" })).toBeTruthy();
  const link = page.getByRole("link");
  return { text: page.part("p").textContent, link: [textOf(link), link.getAttribute("href"), link.className] };
}

describe("the way to a test of the settings", () => {
  it("leads to a check of these settings", async () => {
    const { text, link } = await shown();
    expect(text).toContain("signs in if you enter the password");
    expect(link).toEqual([
      "Test connection",
      "/check?server=corp&address=anna%40example.com&user=a.nna",
      "button primary",
    ]);
    expect((await shown({ signIn: "oauth2" })).text).toContain("your mail program does that");
  });

  it.each([
    [{ checkable: false }, true, "has not allowed tests of this server"],
    [{}, false, "has switched tests off"],
    [{ checkable: false }, false, "has switched tests off"],
  ])("says why there is none, and what helps instead: %j, %s", async (changes, selfCheck, why) => {
    const { text, link } = await shown(changes, selfCheck);
    expect(text).toContain(why);
    expect(link).toEqual(["Explain an error message", "/check", "button"]);
  });
});
