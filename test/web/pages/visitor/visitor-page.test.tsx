import { expect, it } from "vitest";
import { VisitorPage } from "../../../../web/pages/visitor/visitor-page.tsx";
import { rendered } from "../../rendered.tsx";
import { become, visitorWith, whoOf } from "../../who.ts";

const linksOf = (root: HTMLElement) => [...root.querySelectorAll("a")].map((link) => link.getAttribute("href"));

it("leads a visitor to what everybody may do, the check first, and others to sign in", async () => {
  become(visitorWith());
  const page = await rendered(<VisitorPage />);
  expect(linksOf(page.root)).toEqual(["/check", "/problems", "/setup", "/sign-in"]);
  expect(page.getByRole("link", { name: "Check my mail" }).className).toBe("button primary");
});

it("says to whoever is signed in why they see no servers", async () => {
  become(whoOf({ role: "visitor" }));
  const page = await rendered(<VisitorPage />);
  expect(linksOf(page.root)).toEqual(["/check", "/problems", "/setup"]);
  expect(page.text()).toContain("ask the administrator");
});
