import { describe, expect, it } from "vitest";
import type { SetupChoice } from "../../../../server/contract/answers/setup.ts";
import { type MailSettings, mailSettings } from "../../../../web/pages/setup/settings.ts";
import { SetupSettings } from "../../../../web/pages/setup/setup-settings.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { rendered, textOf } from "../../rendered.tsx";

function shown(changes: Partial<SetupChoice> = {}, more: Partial<MailSettings> = {}) {
  const choice = setupChoice(changes);
  const settings = mailSettings(choice, { address: "anna@example.com", user: "", smtpHost: "", smtpPort: 465 });
  if (!settings) throw new Error("no settings");
  return rendered(<SetupSettings choice={choice} settings={{ ...settings, ...more }} />);
}
const valuesOf = (section: Element | undefined) =>
  [...(section?.querySelectorAll("dt") ?? [])].map((dt) => [
    textOf(dt),
    dt.nextElementSibling ? textOf(dt.nextElementSibling) : "",
  ]);

describe("the settings for a mail program", () => {
  it("are those for receiving and for sending, to be copied", async () => {
    const page = await shown();
    expect(page.getByRole("region", { name: "The settings for corp" })).toBeTruthy();
    const [incoming, outgoing] = [...page.root.querySelectorAll(".both > .values")];
    expect(page.getAllByRole("heading", { level: 3 }).map(textOf)).toEqual([
      "Incoming server (IMAP)",
      "Outgoing server (SMTP)",
    ]);
    expect(valuesOf(incoming)).toEqual([
      ["Server", "mail.example.com Copy: mail.example.com"],
      ["Port", "993 Copy: 993"],
      ["Encryption", "SSL/TLS"],
      ["User name", "anna@example.com Copy: anna@example.com"],
      ["Password", "your mailbox password"],
    ]);
    expect(valuesOf(outgoing).slice(0, 3)).toEqual([
      ["Server", "mail.example.com Copy: mail.example.com"],
      ["Port", "465 Copy: 465"],
      ["Encryption", "SSL/TLS"],
    ]);
    expect([page.count(".banner"), page.count(".hint"), page.count(".mono")]).toEqual([0, 0, 6]);
  });

  it.each([
    ["address", "your e-mail address"],
    ["local-part", "the part of your address before the @"],
  ] as const)("say what the user name is where the address is not known: %s", async (userForm, text) => {
    const page = await shown({ userForm }, { user: "" });
    expect(valuesOf(page.part(".values"))[3]).toEqual(["User name", text]);
  });

  it.each([
    [{ password: "app" }, "an app password, see below"],
    [{ password: "code" }, "an authorization code, see below"],
    [{ password: "app", oauth: true }, "none: the mail program opens the provider's sign-in page"],
  ] as const)("say which password it is: %j", async (more, text) => {
    expect(valuesOf((await shown({}, more)).part(".values")).at(-1)).toEqual(["Password", text]);
  });

  it("say what else one has to know, and that it is not safe", async () => {
    const imap = { host: "mail.example.com", port: 143, security: "none" } as const;
    const notes = [{ id: "app-password", text: "Make one first." }] as const;
    const page = await shown({ imap, notes });
    expect(page.part("p.hint").textContent).toBe("Make one first.");
    expect(page.part("p.banner").className).toBe("banner insecure");
    expect(page.part("p.banner").textContent).toMatch(/^This server is used without encryption/);
    expect(valuesOf(page.part(".values"))[2]).toEqual(["Encryption", "none"]);
  });
});
