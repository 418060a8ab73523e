import { expect, it } from "vitest";
import { overview } from "../../../web/live/live.ts";
import { WaysOn } from "../../../web/parts/ways-on.tsx";
import { overviewOf } from "../../support/healthy-summary.ts";
import { rendered } from "../rendered.tsx";

it("from a page that does not exist one can go to the overview, and to a dozen servers", async () => {
  overview.value = overviewOf(
    Array.from({ length: 14 }, (_, index) => ({ name: `s${index}`, state: index === 0 ? "down" : "up" })),
  );
  const page = await rendered(<WaysOn />);
  const home = page.getByRole("link", { name: "Go to the overview" });
  expect([home.getAttribute("href"), home.className]).toEqual(["/", "button primary"]);
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("Or go straight to a server");
  expect(page.getAllByRole("listitem").length).toBe(12);
  const first = page.getByRole("link", { name: "s0" });
  expect([first.getAttribute("href"), first.innerHTML.includes("state-down")]).toEqual(["/servers/s0", true]);
});

it("without servers there is only the overview", async () => {
  for (const servers of [null, []]) {
    overview.value = servers && overviewOf(servers);
    const page = await rendered(<WaysOn />);
    expect([page.getAllByRole("link").length, page.queryByRole("heading")]).toEqual([1, null]);
  }
});
