import { expect, it } from "vitest";
import { overview } from "../../../web/live/live.ts";
import { DemoBanner } from "../../../web/shell/demo-banner.tsx";
import { overviewOf } from "../../support/healthy-summary.ts";
import { rendered, textOf } from "../rendered.tsx";

it("says of a demo that it is one, and how to come to one's own servers", async () => {
  overview.value = overviewOf([], { demo: true });
  const page = await rendered(<DemoBanner />);
  const banner = page.getByRole("complementary", { name: "This is a demo." });
  expect(banner.className).toBe("banner demo");
  expect(textOf(page.part("p"))).toBe(
    "This is a demo. These servers belong to imapscope itself, and most are broken on purpose.",
  );
  expect(page.part("strong").textContent).toBe("This is a demo.");
  expect(page.getAllByRole("button")[0]?.textContent).toBe("Copy: npx imapscope config example > imapscope.yaml");
});

it("is not there for servers of one's own, or before anything is known", async () => {
  expect((await rendered(<DemoBanner />)).root.innerHTML).toBe("");
  overview.value = overviewOf([{}]);
  expect((await rendered(<DemoBanner />)).root.innerHTML).toBe("");
});
