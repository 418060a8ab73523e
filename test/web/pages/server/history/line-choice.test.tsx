import { expect, it } from "vitest";
import { LineChoice } from "../../../../../web/pages/server/history/line-choice.tsx";
import { healthySeries } from "../../../../support/healthy-series.ts";
import { rendered, textOf, type } from "../../../rendered.tsx";

it("offers all steps, the whole check, and each step that ran", async () => {
  const chosen: string[] = [];
  const page = await rendered(
    <LineChoice lines={healthySeries().lines} chosen="total" onChoose={(line) => void chosen.push(line)} />,
  );
  const choice = page.getByRole("combobox", { name: "Show the time of" });
  expect(choice).toHaveProperty("value", "total");
  expect([...page.root.querySelectorAll("option")].map((one) => [one.value, textOf(one), one.selected])).toEqual([
    ["steps", "All steps, stacked", false],
    ["total", "The whole check", true],
    ["tls", "Secure the connection", false],
  ]);
  await type(choice, "tls");
  expect(chosen).toEqual(["tls"]);
});
