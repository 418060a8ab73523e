import { describe, expect, it, vi } from "vitest";
import { SettingsForm } from "../../../../../web/pages/self-check/settings/settings-form.tsx";
import { discovered, foundSetting } from "../../../../support/discovered.ts";
import { press, rendered, textOf, type } from "../../../rendered.tsx";

type Props = Parameters<typeof SettingsForm>[0];
const second = foundSetting({ host: "pop.example.com", port: 143, security: "starttls", user: "anna" });

async function shown(found = discovered(), wish: Props["wish"] = null) {
  const [onCheck, onBack] = [vi.fn(), vi.fn()];
  const page = await rendered(<SettingsForm found={found} wish={wish} onCheck={onCheck} onBack={onBack} />);
  return { page, onCheck, onBack };
}
const radios = (page: Awaited<ReturnType<typeof rendered>>) =>
  page.getAllByRole("radio").map((radio) => Reflect.get(radio, "checked"));

describe("what was found for an address", () => {
  it("is checked with one press, with a password or without", async () => {
    const { page, onCheck } = await shown();
    const heading = page.getByRole("heading", { level: 2 });
    expect([heading.textContent, heading.tabIndex, document.activeElement]).toEqual([
      "Settings for example.com",
      -1,
      heading,
    ]);
    expect(page.part("form").className).toBe("card panel found");
    const group = page.getByRole("radiogroup", { name: "Settings for example.com" });
    expect([group.className, radios(page)]).toEqual(["choices", [true, false]]);
    const password = page.getByLabelText(/^Password/);
    expect([
      password.getAttribute("type"),
      password.getAttribute("autocomplete"),
      password.getAttribute("maxlength"),
    ]).toEqual(["password", "off", "1024"]);
    expect(password.getAttribute("aria-describedby")).toBe(page.part(".promise").id);
    expect(page.part(".promise").className).toBe("sub promise");
    expect(page.part(".promise").textContent).toContain("and is neither stored nor logged.");
    expect(page.part('label[for="self-check-password"] small').textContent).toBe("(optional)");
    const check = page.getByRole("button", { name: "Check" });
    expect([check.className, check.getAttribute("type")]).toEqual(["button primary", "submit"]);
    await press(check);
    await type(password, "Secret, 2026!");
    await press(check);
    const place = { host: "imap.example.com", port: 993, security: "implicit-tls", user: "anna@example.com" };
    const address = "anna@example.com";
    expect(onCheck.mock.calls).toEqual([
      [{ address, ...place, password: null }],
      [{ address, ...place, password: "Secret, 2026!" }],
    ]);
    expect([page.count(".own-settings"), page.count(".hint")]).toEqual([0, 0]);
  });

  it("can be another address after all", async () => {
    const { page, onBack, onCheck } = await shown();
    const back = page.getByRole("button", { name: "Another address" });
    expect(back.className).toBe("link");
    await press(back);
    expect([onBack.mock.calls.length, onCheck.mock.calls.length]).toEqual([1, 0]);
  });

  it("may be several servers, one of which was wished for", async () => {
    const found = discovered({ settings: [foundSetting(), second] });
    const { page, onCheck } = await shown(found, second);
    expect(page.getByRole("heading").textContent).toBe("Servers for example.com: which one is yours?");
    expect(radios(page)).toEqual([false, true, false]);
    const [first] = page.getAllByRole("radio");
    await press(page.getByRole("button", { name: "Check" }));
    await press(first ?? page.root);
    await press(page.getByRole("button", { name: "Check" }));
    expect(onCheck.mock.calls.map(([{ host }]) => host)).toEqual(["pop.example.com", "imap.example.com"]);
  });

  it("gives way to settings of one's own", async () => {
    const { page, onCheck } = await shown();
    expect(page.text()).toContain("Use other settings");
    await press(page.getAllByRole("radio")[1] ?? page.root);
    expect(Reflect.get(page.part('[name="host"]'), "value")).toBe("imap.example.com");
    await type(page.part('[name="host"]'), " mail.example.org ");
    await type(page.part('[name="port"]'), "143");
    await type(page.part('[name="security"]'), "starttls");
    await type(page.part('[name="user"]'), "");
    await press(page.getByRole("button", { name: "Check" }));
    const own = { host: "mail.example.org", port: 143, security: "starttls", user: "anna@example.com" };
    expect(onCheck.mock.calls).toEqual([[{ address: "anna@example.com", ...own, password: null }]]);
  });

  it.each([
    ["host", "no name"],
    ["host", ""],
    ["host", "http://mail"],
    ["port", "0"],
    ["port", "65536"],
    ["port", "1.5"],
    ["port", "x"],
  ])("is not checked with a wrong %s: %j", async (field, value) => {
    const { page, onCheck } = await shown(discovered(), {
      host: "mail.example.org",
      port: 1,
      security: "starttls",
      user: "a",
    });
    await type(page.part(`[name="${field}"]`), value);
    await press(page.getByRole("button", { name: "Check" }));
    expect(page.count(".field-fault:not([hidden])")).toBe(1);
    expect([document.activeElement?.getAttribute("name"), onCheck.mock.calls]).toEqual([field, []]);
  });

  it.each(["1", "65535"])("is checked at every port that there is: %s", async (port) => {
    const wish = { host: "[2001:db8::1]", port: 993, security: "starttls", user: "a" } as const;
    const { page, onCheck } = await shown(discovered(), wish);
    await type(page.part('[name="port"]'), port);
    await press(page.getByRole("button", { name: "Check" }));
    expect(onCheck.mock.calls.map(([question]) => [question.host, question.port])).toEqual([
      ["[2001:db8::1]", Number(port)],
    ]);
  });

  it("may be nothing: then one writes what one knows", async () => {
    const { page } = await shown(discovered({ settings: [] }));
    expect(page.getByRole("heading").textContent).toBe("No settings are known for example.com");
    expect(page.part("p.sub").textContent).toBe("Enter the server name from your administrator or provider.");
    expect([page.count(".own-settings"), page.queryByRole("radiogroup")]).toEqual([1, null]);
    expect(page.queryByRole("button", { name: "Check" })).not.toBeNull();
  });

  it.each(["no-imap", "bridge"] as const)("may be that there is no IMAP to reach: %s", async (id) => {
    const { page } = await shown(discovered({ settings: [], notes: [{ id, text: "Use its own program." }] }));
    expect(page.getByRole("heading").textContent).toBe("example.com cannot be checked");
    expect(textOf(page.part("p.hint"))).toBe("Use its own program.");
    expect([page.count(".own-settings"), page.count("p"), page.queryByRole("button", { name: "Check" })]).toEqual([
      0,
      1,
      null,
    ]);
  });

  it("may not be checked from here, but leads to the guide", async () => {
    const { page } = await shown(discovered({ settings: [foundSetting({ checkable: false })] }));
    expect(page.part("p.hint").textContent).toMatch(
      /^The administrator of this page has not allowed checks of this server/,
    );
    const guide = page.getByRole("link", { name: "Set up your mail program with these settings" });
    expect([guide.getAttribute("href"), guide.className]).toEqual([
      "/setup?server=corp&address=anna%40example.com",
      "button primary",
    ]);
    expect([page.queryByRole("button", { name: "Check" }), page.count("input[type=password]")]).toEqual([null, 0]);
  });
});
