import { describe, expect, it } from "vitest";
import { Header } from "../../../web/shell/header.tsx";
import { rendered, textOf } from "../rendered.tsx";

const currentOf = async (path: string) => {
  const page = await rendered(<Header />, path);
  return [...page.root.querySelectorAll("nav a")].map((link) => link.getAttribute("aria-current"));
};

describe("the top of every page", () => {
  it("leads over it, home, and to every page", async () => {
    const page = await rendered(<Header />);
    const skip = page.getByRole("link", { name: "Skip to the content" });
    expect([skip.getAttribute("href"), skip.className]).toEqual(["#content", "skip"]);
    const home = page.getByRole("link", { name: "imapscope, to the overview" });
    expect([home.getAttribute("href"), home.className, home.querySelectorAll("svg.logo").length]).toEqual([
      "/",
      "brand",
      1,
    ]);
    expect(page.part("header").className).toBe("top");
    const nav = page.getByRole("navigation", { name: "Pages" });
    expect([...nav.querySelectorAll("a")].map((link) => [textOf(link), link.getAttribute("href")])).toEqual([
      ["Overview", "/"],
      ["Check my mail", "/check"],
      ["Problems", "/problems"],
      ["Setup", "/setup"],
    ]);
    expect([...page.part(".end").children].map(({ tagName }) => tagName)).toEqual(["SPAN", "BUTTON", "BUTTON"]);
  });

  it("says where one is, and below which page", async () => {
    expect(await currentOf("/")).toEqual(["page", null, null, null]);
    expect(await currentOf("/problems")).toEqual([null, null, "page", null]);
    expect(await currentOf("/problems/dns-timeout")).toEqual([null, null, "true", null]);
    expect(await currentOf("/servers/corp")).toEqual([null, null, null, null]);
    expect(await currentOf("/problematic")).toEqual([null, null, null, null]);
  });
});
