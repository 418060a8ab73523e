import { describe, expect, it } from "vitest";
import type { Discovered } from "../../../../../server/contract/answers/discovered.ts";
import { RightSettings } from "../../../../../web/pages/self-check/result/right-settings.tsx";
import { discovered, foundSetting } from "../../../../support/discovered.ts";
import { rendered, textOf } from "../../../rendered.tsx";

const shown = (found: Discovered | null = discovered(), place = foundSetting()) =>
  rendered(<RightSettings place={place} found={found} address="anna@example.com" />);
const valuesOf = (page: Awaited<ReturnType<typeof shown>>) =>
  [...page.root.querySelectorAll(".pair")].map((pair) => [...pair.children].map(textOf));
const note = (id: Discovered["notes"][number]["id"]) => discovered({ notes: [{ id, text: `About ${id}.` }] });

describe("the right settings", () => {
  it("are to be copied, each by itself", async () => {
    const page = await shown();
    expect(page.getByRole("region", { name: "The right settings for your mail program" })).toBeTruthy();
    expect(valuesOf(page)).toEqual([
      ["Server", "imap.example.com Copy: imap.example.com"],
      ["Port", "993 Copy: 993"],
      ["User name", "anna@example.com Copy: anna@example.com"],
      ["Security", "SSL/TLS"],
      ["Authentication", "normal password"],
    ]);
    expect(page.count("dd.mono")).toBe(3);
    expect(page.count(".hint")).toBe(0);
    const guide = page.getByRole("link", { name: "Step by step for Outlook, iPhone, Thunderbird …" });
    expect(guide.getAttribute("href")).toBe("/setup?server=corp&address=anna%40example.com");
  });

  it.each([
    ["app-password", "app password"],
    ["authorization-code", "authorization code"],
    ["oauth-only", "OAuth 2.0"],
  ] as const)("say what is typed as the password: %s", async (id, method) => {
    const page = await shown(note(id));
    expect(valuesOf(page).at(-1)).toEqual(["Authentication", method]);
    expect([page.part("p.hint").textContent, page.part("p").className]).toEqual([`About ${id}.`, "hint"]);
  });

  it("that nobody but the visitor knows lead to the guide in general", async () => {
    const own = [foundSetting({ host: "x" }), foundSetting({ port: 143 }), foundSetting({ security: "starttls" })];
    for (const place of own) {
      const page = await shown(discovered(), place);
      expect(page.getByRole("link").getAttribute("href")).toBe("/setup?address=anna%40example.com");
    }
    expect((await shown(null)).getByRole("link").getAttribute("href")).toBe("/setup?address=anna%40example.com");
  });
});
