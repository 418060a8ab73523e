import { expect, it } from "vitest";
import type { ComplaintCause } from "../../../../../server/contract/answers/explanation.ts";
import { UsualCause } from "../../../../../web/pages/self-check/explain/usual-cause.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

const cause: ComplaintCause = {
  id: "quota-exceeded",
  catalogued: true,
  title: "`mail` is full",
  cause: "It takes none.",
  fix: { user: ["Empty the trash."], admin: ["Raise it."] },
  answers: {},
};

it("says what a complaint can come from and what a user can do, and leads to the problem where it is one", async () => {
  const page = await rendered(<UsualCause cause={cause} open={true} />);
  expect([page.part("details").className, page.part("details").hasAttribute("open")]).toEqual(["explained", true]);
  expect([page.part("summary b").innerHTML, page.part("p.sub").textContent]).toEqual([
    "<code>mail</code> is full",
    "It takes none.",
  ]);
  expect([page.part("h4").textContent, textOf(page.part("ol"))]).toEqual(["What you can do", "Empty the trash."]);
  expect(page.getByText("More about this problem").getAttribute("href")).toBe("/problems/quota-exceeded");
});

it("of its own leads nowhere, and may be only the administrator's", async () => {
  const own = await rendered(<UsualCause cause={{ ...cause, catalogued: false }} open={false} />);
  expect([own.count("a"), own.part("details").hasAttribute("open")]).toEqual([0, false]);
  const admin = await rendered(
    <UsualCause cause={{ ...cause, fix: { user: [], admin: ["Raise it."] } }} open={true} />,
  );
  expect(admin.text()).toContain("Only the administrator can fix this.");
});
