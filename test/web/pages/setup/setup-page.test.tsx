import { describe, expect, it, vi } from "vitest";
import { SetupPage } from "../../../../web/pages/setup/setup-page.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { answering, type Given } from "../../answering.ts";
import { lets, press, rendered, textOf, type } from "../../rendered.tsx";

const qq = setupChoice({ kind: "provider", name: "QQ Mail", label: "QQ", domains: ["qq.com"] });
const proton = setupChoice({
  kind: "provider",
  name: "Tuta",
  label: "Tuta",
  domains: ["tuta.com"],
  imap: null,
  notes: [{ id: "no-imap", text: "It has no IMAP." }],
});
const choices = [setupChoice(), qq, proton];

async function shown(path = "/setup", given: Given = { body: { choices, selfCheck: true } }) {
  const asked = answering({ "/api/v1/setup": given });
  const page = await rendered(<SetupPage />, path);
  await lets(() => undefined);
  return { page, asked };
}
const headings = (page: Awaited<ReturnType<typeof rendered>>) => page.getAllByRole("heading", { level: 2 }).map(textOf);

describe("the page that sets mail programs up", () => {
  it("says what IMAP is, and has everything for the first server of our own", async () => {
    const { page } = await shown();
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Set up your mail program");
    expect([page.part("div").className, page.part("p.sub").textContent]).toEqual([
      "heading",
      "Choose your provider or server, and your mail program. The steps below then contain your settings.",
    ]);
    expect(page.count("ul.minute li")).toBe(4);
    expect(headings(page)).toEqual([
      "IMAP in one minute",
      "Your account",
      "The settings for corp",
      "Step by step",
      "Or use a file",
      "Does it work?",
    ]);
    expect([page.count(".skeleton"), page.queryByRole("alert")]).toEqual([0, null]);
  });

  it.each([
    ["?provider=QQ%20Mail", "The settings for QQ"],
    ["?server=corp", "The settings for corp"],
    ["?address=anna@qq.com", "The settings for QQ"],
    ["?server=QQ%20Mail", "The settings for corp"],
    ["?provider=corp", "The settings for corp"],
  ])("goes by what the link names, else by the address: %s", async (query, heading) => {
    const { page } = await shown(`/setup${query}`);
    expect(headings(page)).toContain(heading);
  });

  it("keeps in the address what is chosen, and what is typed to itself", async () => {
    const { page } = await shown("/setup?provider=QQ%20Mail");
    await press(page.getByRole("button", { name: "Foxmail" }));
    expect(location.search).toBe("?provider=QQ+Mail&program=foxmail");
    expect(page.part('.programs [aria-pressed="true"]').textContent).toBe("Foxmail");
    await type(page.getByLabelText(/^E-mail address/), "anna@qq.com");
    expect([location.search.includes("anna"), page.text().includes("Copy: anna@qq.com")]).toEqual([false, true]);
    const field = page.getByRole("combobox", { name: "Provider or server" });
    await type(field, "corp");
    await lets(() =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })),
    );
    expect(location.search).toBe("?server=corp&program=foxmail");
  });

  it("says why there is nothing to set up", async () => {
    const { page } = await shown("/setup?provider=Tuta");
    expect(headings(page)).toEqual(["IMAP in one minute", "Your account", "Tuta"]);
    expect(page.part("p.hint").textContent).toBe("It has no IMAP.");
  });

  it("has nothing but the choice where nothing is chosen, and no test where those are switched off", async () => {
    const none = await shown("/setup", { body: { choices: [qq], selfCheck: true } });
    expect(headings(none.page)).toEqual(["IMAP in one minute", "Your account"]);
    const { page } = await shown("/setup", { body: { choices, selfCheck: false } });
    expect(page.text()).toContain("has switched tests off");
  });

  it("could not be had, or is waited for", async () => {
    const { page, asked } = await shown("/setup", { status: 500, body: {} });
    expect(page.count(".skeleton")).toBe(0);
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.length).toBe(2);
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const waiting = await rendered(<SetupPage />, "/setup");
    expect([waiting.count(".skeleton i"), waiting.queryByRole("alert")]).toEqual([6, null]);
  });
});
