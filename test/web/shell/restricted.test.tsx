import { describe, expect, it } from "vitest";
import { known } from "../../../web/access/session.ts";
import { keepForViewers } from "../../../web/shell/restricted.tsx";
import { lets, rendered } from "../rendered.tsx";
import { become, visitorWith, whoOf } from "../who.ts";

const Servers = () => <p>servers</p>;
const Welcome = () => <p>welcome</p>;
const Kept = keepForViewers(Servers);
const First = keepForViewers(Servers, Welcome);
const here = () => `${location.pathname}${location.search}`;

describe("a page for viewers", () => {
  it.each([
    ["an operator", whoOf()],
    ["a viewer", whoOf({ role: "viewer" })],
    ["everybody where nothing is closed", whoOf({ name: null, way: "open" })],
  ])("is shown to %s", async (_, who) => {
    become(who);
    expect((await rendered(<Kept />, "/servers/corp")).text()).toBe("servers");
  });

  it("leads a visitor to sign in, and back", async () => {
    become(visitorWith());
    const page = await rendered(<Kept />, "/servers/corp?range=7d");
    expect(page.text()).not.toContain("servers");
    expect(here()).toBe("/sign-in?to=%2Fservers%2Fcorp%3Frange%3D7d");
  });

  it("is one for visitors at the same address, where there is one", async () => {
    become(visitorWith());
    expect((await rendered(<First />, "/")).text()).toBe("welcome");
    become(whoOf({ role: "visitor" }));
    expect((await rendered(<First />, "/")).text()).toBe("welcome");
  });

  it("says to whoever is signed in that the account does not do", async () => {
    become(whoOf({ role: "visitor" }));
    const page = await rendered(<Kept />, "/servers/corp");
    expect([page.part("h1").textContent, here()]).toEqual(["Your account may not see this", "/servers/corp"]);
  });

  it.each(["/", "/?state=down"])("leads to sign in when the session ends while one looks at %s", async (path) => {
    become(whoOf());
    const page = await rendered(<First />, path);
    expect(page.text()).toBe("servers");
    await lets(() => become(visitorWith(), true));
    expect(here()).toBe(path === "/" ? "/sign-in?ended=1" : "/sign-in?to=%2F%3Fstate%3Ddown&ended=1");
  });

  it("waits until it is known who one is; where that cannot be asked, imapscope decides", async () => {
    known.value = { state: "asking" };
    expect((await rendered(<Kept />)).count(".skeleton")).toBe(1);
    known.value = { state: "unknown" };
    expect((await rendered(<Kept />)).text()).toBe("servers");
  });
});
