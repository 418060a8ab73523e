import { expect, it } from "vitest";
import { PageTitle } from "../../../web/parts/page-title.tsx";
import { rendered } from "../rendered.tsx";

it("the heading of a page names the document, is told when it changes, and can be gone to", async () => {
  const page = await rendered(<PageTitle text="`corp` is up" />);
  const heading = page.getByRole("heading", { level: 1 });
  expect(heading.innerHTML).toBe("<code>corp</code> is up");
  expect([heading.tabIndex, heading.getAttribute("aria-live"), heading.getAttribute("aria-atomic")]).toEqual([
    -1,
    "polite",
    "true",
  ]);
  expect(document.title).toBe("corp is up · imapscope");
  await page.again(<PageTitle text="corp is down" />);
  expect(document.title).toBe("corp is down · imapscope");
});
