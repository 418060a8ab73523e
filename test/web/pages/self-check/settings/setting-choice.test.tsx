import { describe, expect, it, vi } from "vitest";
import { SettingChoice } from "../../../../../web/pages/self-check/settings/setting-choice.tsx";
import { foundSetting } from "../../../../support/discovered.ts";
import { press, rendered, textOf } from "../../../rendered.tsx";

async function shown(changes: Parameters<typeof foundSetting>[0] = {}, checked = false) {
  const choose = vi.fn();
  return {
    page: await rendered(<SettingChoice setting={foundSetting(changes)} checked={checked} onChoose={choose} />),
    choose,
  };
}

describe("a found server to choose", () => {
  it("says where it is, as whom, and who says so", async () => {
    const { page, choose } = await shown();
    expect(page.part("label").className).toBe("choice");
    expect(textOf(page.part("label > span"))).toBe(
      "imap.example.com port 993, SSL/TLS · anna@example.comfrom the administrator: this server is monitored here as “corp”",
    );
    expect([page.part("b.mono").textContent, page.part("span.mono").textContent]).toEqual([
      "imap.example.com",
      "anna@example.com",
    ]);
    const radio = page.getByRole("radio");
    expect([radio.getAttribute("name"), Reflect.get(radio, "checked")]).toEqual(["setting", false]);
    await press(radio);
    expect(choose.mock.calls.length).toBe(1);
  });

  it("may be known from the list of providers, and be the chosen one", async () => {
    const source = { kind: "provider", provider: "qq" } as const;
    const { page } = await shown({ source, label: "QQ Mail", port: 143, security: "starttls" }, true);
    expect(page.part("small").textContent).toBe("from imapscope's list of providers: QQ Mail");
    expect(page.text()).toContain("port 143, STARTTLS");
    expect(Reflect.get(page.getByRole("radio"), "checked")).toBe(true);
  });
});
