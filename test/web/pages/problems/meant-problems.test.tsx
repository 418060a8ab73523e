import { expect, it } from "vitest";
import type { ComplaintCause, Explanation } from "../../../../server/contract/answers/explanation.ts";
import { MeantProblems } from "../../../../web/pages/problems/meant-problems.tsx";
import { catalogueProblem } from "../../../support/catalogue-problem.ts";
import { rendered } from "../../rendered.tsx";

const text = { title: "t", cause: "c", fix: { user: [], admin: [] } };
const usual = (id: string, catalogued = true): ComplaintCause => ({ id, catalogued, ...text, answers: {} });
const catalogue = ["dns-timeout", "quota-exceeded", "auth-timeout"].map((id) => catalogueProblem({ id }));
const shown = (explanation: Explanation) =>
  rendered(<MeantProblems text="收不到" explanation={explanation} catalogue={catalogue} />);
const idsOf = (page: Awaited<ReturnType<typeof shown>>) =>
  [...page.root.querySelectorAll("li small code")].map((one) => one.textContent);

it("lists the problems that a complaint can come from, in its order, and leads to all of its causes", async () => {
  const page = await shown({
    complaint: "nothing-arrives",
    title: "No new mail arrives",
    usually: [usual("junk", false), usual("quota-exceeded"), usual("auth-timeout"), usual("newer-than-this-page")],
    diagnoses: [],
  });
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("No new mail arrives");
  expect(idsOf(page)).toEqual(["quota-exceeded", "auth-timeout"]);
  const link = page.getByText("Questions that narrow it down, and causes outside of the server");
  expect(link.getAttribute("href")).toBe("/check?said=%E6%94%B6%E4%B8%8D%E5%88%B0");
});

it("lists what a message can mean, and nothing for one that is unknown", async () => {
  const page = await shown({ diagnoses: [{ id: "dns-timeout", confidence: "likely", why: "w", ...text }] });
  expect([page.getByRole("heading", { level: 2 }).textContent, idsOf(page), page.count("p a")]).toEqual([
    "What it can mean, most likely first",
    ["dns-timeout"],
    0,
  ]);
  expect((await shown({ diagnoses: [] })).count("section")).toBe(0);
});
