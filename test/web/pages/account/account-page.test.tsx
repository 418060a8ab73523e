import { expect, it } from "vitest";
import { known } from "../../../../web/access/session.ts";
import { AccountPage } from "../../../../web/pages/account/account-page.tsx";
import { answering } from "../../answering.ts";
import { rendered } from "../../rendered.tsx";
import { become, listedSession, visitorWith, whoOf } from "../../who.ts";

it("says who one is, what one may do, and where one is signed in", async () => {
  answering({ "/api/v1/sessions": { body: { sessions: [listedSession()] } } });
  become(whoOf());
  const page = await rendered(<AccountPage />, "/account");
  expect(page.part("h1").textContent).toBe("You are ada");
  expect(page.part(".sub").textContent).toContain("start checks");
  await expect.poll(() => page.count("tbody tr")).toBe(1);
});

it("says of a gateway's own people that it is there that they sign out", async () => {
  become(whoOf({ way: "header", role: "viewer" }));
  const page = await rendered(<AccountPage />, "/account");
  expect([page.count(".hint"), page.count("table")]).toEqual([1, 0]);
});

it("leads whoever is not signed in to do so, and back", async () => {
  become(visitorWith());
  const page = await rendered(<AccountPage />, "/account");
  expect(page.getByRole("link", { name: "Sign in" }).getAttribute("href")).toBe("/sign-in?to=%2Faccount");
});

it("offers nobody to sign in where nothing is closed", async () => {
  become(whoOf({ name: null, way: "open", ways: [] }));
  expect((await rendered(<AccountPage />)).count("a")).toBe(0);
  known.value = { state: "asking" };
  expect((await rendered(<AccountPage />)).count(".skeleton")).toBe(1);
});
