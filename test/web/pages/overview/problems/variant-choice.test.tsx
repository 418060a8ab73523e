import { expect, it } from "vitest";
import { problems } from "../../../../../web/pages/overview/problems/problems.ts";
import { VariantChoice } from "../../../../../web/pages/overview/problems/variant-choice.tsx";
import { expiredFinding, summaryWith } from "../../../../support/healthy-summary.ts";
import { rendered, textOf, type } from "../../../rendered.tsx";

it("offers the servers that the words differ for, with how many more have the same", async () => {
  const servers = ["a", "b", "c"].map((name) =>
    summaryWith([expiredFinding({ title: name === "c" ? "Other" : "Same" })], { name, state: "down" }),
  );
  const [problem] = problems(servers);
  if (!problem) throw new Error("no problem");
  const chosen: string[] = [];
  const page = await rendered(
    <VariantChoice problem={problem} variant={problem.variants[0]} onChoose={(name) => void chosen.push(name)} />,
  );
  expect(page.part("label").className).toBe("variant");
  expect(page.getByRole("combobox", { name: /^Shown for/ })).toHaveProperty("value", "a");
  expect([...page.root.querySelectorAll("option")].map((one) => [textOf(one), one.value])).toEqual([
    ["a and 1 more", "a"],
    ["c", "c"],
  ]);
  await type(page.getByRole("combobox"), "c");
  expect(chosen).toEqual(["c"]);
});
