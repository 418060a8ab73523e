import { describe, expect, it, vi } from "vitest";
import { AccountMenu } from "../../../web/shell/account-menu.tsx";
import { answering } from "../answering.ts";
import { lets, press, rendered } from "../rendered.tsx";
import { become, visitorWith, whoOf } from "../who.ts";

describe("the menu of one's own account", () => {
  it("says who one is, and leads to the sessions and out", async () => {
    become(whoOf());
    const page = await rendered(<AccountMenu />);
    expect([page.part("summary").textContent, page.part("small").textContent]).toEqual(["ada", "operator"]);
    expect(page.getByRole("link", { name: "Account and sessions" }).getAttribute("href")).toBe("/account");
    expect(page.count("button")).toBe(1);
  });

  it.each([
    [{ body: { endSessionUrl: "https://id.example.com/end?x=1" } }, "https://id.example.com/end?x=1"],
    [{ body: { endSessionUrl: null } }, "/sign-in"],
    [{ body: { endSessionUrl: "javascript:alert(1)" } }, "/sign-in"],
    ["unreachable", "/sign-in"],
  ] as const)("leads out here, and with the provider where it says so: %j", async (given, url) => {
    const asked = answering({ "/api/v1/session": given });
    const assign = vi.spyOn(location, "assign").mockImplementation(() => {});
    become(whoOf());
    const page = await rendered(<AccountMenu />);
    await press(page.getByRole("button", { name: "Sign out" }));
    await expect.poll(() => assign.mock.calls).toEqual([[url]]);
    expect(asked.map(({ method }) => method)).toEqual(["DELETE"]);
  });

  it("offers no way out where a gateway signs people in", async () => {
    become(whoOf({ way: "header" }));
    expect((await rendered(<AccountMenu />)).count("button")).toBe(0);
  });

  it("leads a visitor to sign in, and back to where they are", async () => {
    become(visitorWith());
    const page = await rendered(<AccountMenu />, "/problems?q=tls");
    expect(page.getByRole("link").getAttribute("href")).toBe("/sign-in?to=%2Fproblems%3Fq%3Dtls");
    expect((await rendered(<AccountMenu />, "/sign-in?to=/x")).count("a")).toBe(0);
  });

  it("is not there where nothing is closed, nobody can sign in, or nothing is known", async () => {
    for (const who of [whoOf({ name: null, way: "open" }), visitorWith([])]) {
      become(who);
      expect((await rendered(<AccountMenu />)).root.innerHTML).toBe("");
    }
  });

  it("closes by Escape, and when one goes elsewhere", async () => {
    become(whoOf());
    const page = await rendered(<AccountMenu />);
    const details = page.part("details");
    const opened = () => lets(() => details.setAttribute("open", ""));
    await opened();
    await lets(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })));
    expect([details.hasAttribute("open"), document.activeElement]).toEqual([false, page.part("summary")]);
    await opened();
    await lets(() => document.body.click());
    expect(details.hasAttribute("open")).toBe(false);
    await opened();
    await lets(() => page.part("small").click());
    expect(details.hasAttribute("open")).toBe(true);
  });
});
