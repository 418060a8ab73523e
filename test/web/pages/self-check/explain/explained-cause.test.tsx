import { expect, it } from "vitest";
import type { ExplainedDiagnosis } from "../../../../../server/contract/answers/explanation.ts";
import { ExplainedCause } from "../../../../../web/pages/self-check/explain/explained-cause.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

const diagnosis: ExplainedDiagnosis = {
  id: "auth-timeout",
  confidence: "likely",
  why: "The words point to this.",
  title: "`mail` is slow",
  cause: "It waits for `LDAP`.",
  fix: { user: ["Wait."], admin: ["Run `doveadm who`."] },
};
const shown = (fix = diagnosis.fix, open = true) =>
  rendered(<ExplainedCause diagnosis={{ ...diagnosis, fix }} open={open} />);

it("says what an error message can mean, how surely and why, and what each can do", async () => {
  const page = await shown();
  expect([page.part("details").className, page.part("details").hasAttribute("open")]).toEqual(["explained", true]);
  expect(textOf(page.part("summary"))).toBe("mail is slow likely");
  expect([page.part("summary b").innerHTML, page.part("summary small").textContent]).toEqual([
    "<code>mail</code> is slow",
    "likely",
  ]);
  expect([page.part("p.sub").innerHTML, page.part("p.muted").textContent]).toEqual([
    "It waits for <code>LDAP</code>.",
    "The words point to this.",
  ]);
  expect(page.part("h4").textContent).toBe("What you can do");
  expect(textOf(page.part("details > ol"))).toBe("Wait.");
  expect([page.part("details details").className, textOf(page.part("details details summary"))]).toEqual([
    "more",
    "For the administrator",
  ]);
  expect(page.getByText("Copy: doveadm who")).toBeTruthy();
  expect(page.getByText("More about this problem").getAttribute("href")).toBe("/problems/auth-timeout");
});

it("says that only the administrator can do something, or leaves that out, and can be closed", async () => {
  const admin = await shown({ user: [], admin: ["Restart."] }, false);
  expect(admin.text()).toContain("Only the administrator can fix this.");
  expect(admin.part("details").hasAttribute("open")).toBe(false);
  const user = await shown({ user: ["Wait."], admin: [] });
  expect([user.count("details details"), user.text().includes("Only the administrator")]).toEqual([0, false]);
});
