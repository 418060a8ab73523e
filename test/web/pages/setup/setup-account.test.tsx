import { describe, expect, it, vi } from "vitest";
import type { ReaderDetails } from "../../../../web/pages/setup/settings.ts";
import { SetupAccount } from "../../../../web/pages/setup/setup-account.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { press, rendered, textOf, type } from "../../rendered.tsx";

type Props = Parameters<typeof SetupAccount>[0];
const NOTHING: ReaderDetails = { address: "", user: "", smtpHost: "", smtpPort: 587 };

async function shown(said: Partial<ReaderDetails> = {}, changes: Partial<Props> = {}) {
  const [onChoose, onSaid] = [vi.fn(), vi.fn()];
  const chosen = setupChoice();
  const page = await rendered(
    <SetupAccount
      choices={[chosen]}
      chosen={chosen}
      said={{ ...NOTHING, ...said }}
      onChoose={onChoose}
      onSaid={onSaid}
      {...changes}
    />,
  );
  return { page, onChoose, onSaid };
}
const smtp = { host: "smtp.example.com", port: 465, security: "implicit-tls" } as const;

describe("whose account it is", () => {
  it("is asked for, with what nobody else knows", async () => {
    const { page, onSaid } = await shown();
    expect(page.getByRole("region", { name: "Your account" })).toBeTruthy();
    const address = page.getByLabelText(/^E-mail address/);
    expect([
      address.getAttribute("type"),
      address.getAttribute("placeholder"),
      address.getAttribute("autocomplete"),
    ]).toEqual(["email", "name@example.com", "email"]);
    expect(address.getAttribute("aria-invalid")).toBe("false");
    await type(address, " anna@example.com ");
    const user = page.getByLabelText("User name, if it is different");
    expect(user.getAttribute("autocomplete")).toBe("username");
    await type(user, " a.nna ");
    const host = page.getByLabelText("Outgoing server (SMTP)");
    expect([host.getAttribute("placeholder"), host.getAttribute("autocomplete")]).toEqual(["mail.example.com", "off"]);
    await type(host, " smtp.example.org ");
    const port = page.getByLabelText(/^Outgoing server port/);
    expect([...page.root.querySelectorAll("option")].map(textOf)).toEqual(["587 · STARTTLS", "465 · SSL/TLS"]);
    await type(port, "465");
    await type(port, "587");
    expect(new Set(onSaid.mock.calls.map(([said]) => JSON.stringify(said)))).toEqual(
      new Set(
        [
          { ...NOTHING, address: "anna@example.com" },
          { ...NOTHING, user: "a.nna" },
          { ...NOTHING, smtpHost: "smtp.example.org" },
          { ...NOTHING, smtpPort: 465 },
          NOTHING,
        ].map((said) => JSON.stringify(said)),
      ),
    );
    expect(page.part("section > p.muted").textContent).toMatch(/^imapscope does not check sending\./);
    expect(page.part("div.fields")).toBeTruthy();
  });

  it("shows what was said", async () => {
    const { page } = await shown({ address: "anna@example.com", user: "u", smtpHost: "h", smtpPort: 465 });
    expect([...page.root.querySelectorAll<HTMLInputElement>("label input")].map(({ value }) => value)).toEqual([
      "anna@example.com",
      "u",
      "h",
    ]);
  });

  it.each([
    ["address", "anna@example.com"],
    ["local-part", "anna"],
  ] as const)("takes its user name from the address: %s", async (userForm, placeholder) => {
    const { page } = await shown({ address: "anna@example.com" }, { chosen: setupChoice({ userForm }) });
    expect(page.getByLabelText(/^User name/).getAttribute("placeholder")).toBe(placeholder);
  });

  it("does not ask for what is known, or for what leads nowhere", async () => {
    const known = await shown({}, { chosen: setupChoice({ smtp }) });
    expect([known.page.queryByLabelText(/^User name/) !== null, known.page.queryByLabelText(/SMTP/)]).toEqual([
      true,
      null,
    ]);
    expect(known.page.text()).not.toContain("does not check sending");
    for (const chosen of [setupChoice({ imap: null }), null]) {
      const { page } = await shown({}, { chosen });
      expect([
        page.queryByLabelText(/^User name/),
        page.queryByLabelText(/SMTP/),
        page.text().includes("sending"),
      ]).toEqual([null, null, false]);
    }
  });

  it("says what is wrong with an address", async () => {
    const { page } = await shown({ address: "anna@" });
    const wrong = page.part("small.wrong");
    const field = page.getByLabelText(/^E-mail address/);
    expect([wrong.textContent, wrong.getAttribute("role")]).toEqual(["Enter it as name@example.com.", "status"]);
    expect([field.getAttribute("aria-invalid"), field.getAttribute("aria-describedby")]).toEqual(["true", wrong.id]);
    expect((await shown({ address: "anna@example.com" })).page.part("small.wrong").textContent).toBe("");
  });

  it("says that an address belongs elsewhere, and goes there", async () => {
    const other = setupChoice({ kind: "provider", name: "qq", label: "QQ Mail", domains: ["qq.com"] });
    const choices = [setupChoice(), other];
    const { page, onChoose } = await shown({ address: "anna@qq.com" }, { choices });
    expect(textOf(page.part("p[role=status]:not(.muted)"))).toBe(
      "Addresses of qq.com belong to QQ Mail. Use its settings",
    );
    const take = page.getByRole("button", { name: "Use its settings" });
    expect(take.className).toBe("link");
    await press(take);
    expect(onChoose.mock.calls).toEqual([[other]]);
    expect((await shown({ address: "anna@example.com" }, { choices })).page.queryByRole("button")).toBeNull();
    expect((await shown({ address: "anna x@qq.com" }, { choices })).page.queryByRole("button")).toBeNull();
  });
});
