import { expect, it } from "vitest";
import { StepList } from "../../../../web/pages/self-check/step-list.tsx";
import { rendered } from "../../rendered.tsx";

it("numbers the steps in their order, and lets a command be copied", async () => {
  const page = await rendered(<StepList steps={["Run `doveadm reload` once.", "Look again."]} />);
  const items = page.getAllByRole("listitem");
  expect(page.getByRole("list").tagName).toBe("OL");
  expect(items.map((item) => item.textContent?.includes("Look again."))).toEqual([false, true]);
  expect(items[0]?.querySelector("code")?.textContent).toContain("doveadm reload");
  expect(page.getAllByRole("button")).toHaveLength(1);
});
