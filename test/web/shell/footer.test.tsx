import { expect, it } from "vitest";
import { overview } from "../../../web/live/live.ts";
import { Footer } from "../../../web/shell/footer.tsx";
import { overviewOf } from "../../support/healthy-summary.ts";
import { rendered, textOf } from "../rendered.tsx";

it("has the version, and where programs find the same", async () => {
  const page = await rendered(<Footer />);
  const links = page
    .getAllByRole("link")
    .map((link) => [textOf(link), link.getAttribute("href"), link.getAttribute("target")]);
  expect(links).toEqual([
    ["Metrics", "/metrics", "_top"],
    ["API", "/api/v1/openapi.json", "_top"],
  ]);
  expect(page.count("span")).toBe(0);
  overview.value = overviewOf([]);
  expect((await rendered(<Footer />)).part("footer span").textContent).toBe("imapscope 1.2.3");
});
