import { expect, it } from "vitest";
import { FieldFault } from "../../../web/parts/field-fault.tsx";
import { rendered } from "../rendered.tsx";

it("says beside a field what is wrong with it", async () => {
  const page = await rendered(<FieldFault id="x" text="Write a number." />);
  const fault = page.getByRole("alert");
  expect([fault.id, fault.className, fault.hidden, fault.textContent]).toEqual([
    "x",
    "field-fault",
    false,
    "Write a number.",
  ]);
  expect(page.part("svg").getAttribute("class")).toBe("icon state-down");
});

it("says nothing where all is well", async () => {
  const page = await rendered(<FieldFault id="x" text={null} />);
  expect([page.part("p").hidden, page.part("p").innerHTML]).toEqual([true, ""]);
});
