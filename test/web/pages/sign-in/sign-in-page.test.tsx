import { describe, expect, it } from "vitest";
import { SIGN_IN_FAILURES } from "../../../../server/contract/sign-in-failures.ts";
import { known } from "../../../../web/access/session.ts";
import { SignInPage } from "../../../../web/pages/sign-in/sign-in-page.tsx";
import { rendered } from "../../rendered.tsx";
import { become, visitorWith, whoOf } from "../../who.ts";

const opened = (path = "/sign-in") => rendered(<SignInPage />, path);
const linkOf = async (path: string) =>
  (await opened(path)).getByRole("link", { name: /organisation/ }).getAttribute("href");

describe("the sign-in page", () => {
  it("offers what is configured: a form, a button, or both", async () => {
    become(visitorWith(["password"]));
    const form = await opened();
    expect([form.count("form"), form.count("a")]).toEqual([1, 0]);
    become(visitorWith(["oidc"]));
    const button = await opened();
    expect([button.count("form"), button.count("a")]).toEqual([0, 1]);
    become(visitorWith(["oidc", "password"]));
    const both = await opened();
    expect([both.count("form"), both.count("a"), both.count(".or")]).toEqual([1, 1, 1]);
  });

  it("says what to do where a gateway signs people in, or only programs can come in", async () => {
    become(visitorWith(["header"]));
    expect((await opened()).text()).toContain("gateway");
    become(visitorWith([]));
    expect((await opened()).text()).toContain("oidc");
  });

  it("leads on to where one came from, and nowhere else", async () => {
    become(visitorWith(["oidc"]));
    expect(await linkOf("/sign-in?to=/servers/corp%3Frange=7d")).toBe(
      "/sign-in/oidc?to=%2Fservers%2Fcorp%3Frange%3D7d",
    );
    for (const evil of ["//evil.example", "https://evil.example", "/%5Cevil.example", "/sign-in"]) {
      expect(await linkOf(`/sign-in?to=${encodeURIComponent(evil)}`), evil).toMatch(/to=%2F(?:%255C|$)/);
    }
  });

  it("says that a session has ended", async () => {
    become(visitorWith());
    expect((await opened()).text()).not.toContain("has ended");
    expect((await opened("/sign-in?ended=1")).text()).toContain("has ended");
  });

  it.each(SIGN_IN_FAILURES)("says what to do about %s", async (failure) => {
    become(visitorWith(["oidc"]));
    const page = await opened(`/sign-in?failed=${failure}`);
    expect(page.getByRole("alert").textContent?.length).toBeGreaterThan(60);
  });

  it("says nothing of a failure that nobody knows", async () => {
    become(visitorWith(["oidc"]));
    expect((await opened("/sign-in?failed=%3Cb%3Eevil")).count("[role=alert]")).toBe(0);
  });

  it("says who one is already, and leads on", async () => {
    become(whoOf());
    const page = await opened("/sign-in?to=/servers/corp&failed=expired");
    expect(page.text()).toContain("You are signed in as ada (operator).");
    expect(page.getByRole("link", { name: "Go on" }).getAttribute("href")).toBe("/servers/corp");
    expect(page.count("form, [role=alert]")).toBe(0);
  });

  it("says that nobody needs to sign in where nothing is closed", async () => {
    become(whoOf({ name: null, way: "open", ways: [] }));
    expect((await opened()).text()).toContain("nobody needs to sign in");
  });

  it("waits until it is known who one is", async () => {
    known.value = { state: "asking" };
    const page = await opened();
    expect([page.count(".skeleton"), page.count("form")]).toEqual([1, 0]);
  });
});
