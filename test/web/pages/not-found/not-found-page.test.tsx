import { expect, it } from "vitest";
import { NotFoundPage } from "../../../../web/pages/not-found/not-found-page.tsx";
import { rendered, textOf } from "../../rendered.tsx";

it("says that nothing is at this address, and leads on", async () => {
  const page = await rendered(<NotFoundPage />, "/no/such");
  expect(page.part("div").className).toBe("lost");
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe("There is no such page");
  expect(textOf(page.part("p.sub"))).toBe("There is nothing at /no/such. The link may be old or mistyped.");
  expect(page.part("p.sub code").textContent).toBe("/no/such");
  expect(page.getByRole("link", { name: "Go to the overview" }).getAttribute("href")).toBe("/");
});
