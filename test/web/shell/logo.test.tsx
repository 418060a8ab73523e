import { expect, it } from "vitest";
import { Logo } from "../../../web/shell/logo.tsx";
import { rendered } from "../rendered.tsx";

it("is a picture for the eye alone", async () => {
  const page = await rendered(<Logo />);
  const logo = page.part("svg");
  expect([logo.getAttribute("class"), logo.getAttribute("aria-hidden"), logo.getAttribute("viewBox")]).toEqual([
    "logo",
    "true",
    "0 0 32 32",
  ]);
  expect([page.part("rect").getAttribute("width"), page.part("rect").getAttribute("height")]).toEqual(["32", "32"]);
  expect(page.part("path").getAttribute("d")).toMatch(/^M5 17/);
});
