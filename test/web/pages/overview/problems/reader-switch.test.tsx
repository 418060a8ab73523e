import { expect, it } from "vitest";
import { ReaderSwitch } from "../../../../../web/pages/overview/problems/reader-switch.tsx";
import { reader } from "../../../../../web/parts/findings/reader.ts";
import { press, rendered, textOf } from "../../../rendered.tsx";

it("chooses for whom the steps are shown", async () => {
  const page = await rendered(<ReaderSwitch />);
  const pressed = () => page.getAllByRole("button").map((one) => [textOf(one), one.getAttribute("aria-pressed")]);
  expect(page.part("fieldset").className).toBe("segments");
  expect([page.part("legend").textContent, page.part("legend").className]).toEqual([
    "Show the steps for",
    "visually-hidden",
  ]);
  expect(pressed()).toEqual([
    ["Administrator", "true"],
    ["Mail user", "false"],
  ]);
  await press(page.getByRole("button", { name: "Mail user" }));
  expect(reader.value).toBe("user");
  expect(pressed()).toEqual([
    ["Administrator", "false"],
    ["Mail user", "true"],
  ]);
});
