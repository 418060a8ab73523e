import { expect, it } from "vitest";
import type { ComplaintCause, Explanation } from "../../../../../server/contract/answers/explanation.ts";
import { ComplaintAnswer } from "../../../../../web/pages/self-check/explain/complaint-answer.tsx";
import { press, rendered } from "../../../rendered.tsx";

const cause = (id: string, web: readonly string[]): ComplaintCause => ({
  id,
  catalogued: false,
  title: `About ${id}`,
  cause: "c",
  fix: { user: ["Wait."], admin: [] },
  answers: { web },
});
const usually = [cause("stopped", ["yes"]), cause("rules", ["no"]), cause("junk", ["no"])];
const explanation: Explanation = {
  complaint: "nothing-arrives",
  title: "No new mail arrives",
  selfCheck: "It signs in.",
  questions: [
    {
      id: "web",
      text: "In a browser?",
      answers: [
        { id: "yes", text: "Yes" },
        { id: "no", text: "No" },
        { id: "locked", text: "I cannot get in" },
      ],
    },
  ],
  diagnoses: [],
};

it("each answer leaves the causes that go with it, at once, and can be taken back", async () => {
  const page = await rendered(<ComplaintAnswer explanation={explanation} usually={usually} />);
  const shown = () => [...page.root.querySelectorAll("details.explained summary b")].map((one) => one.textContent);
  const headings = () => page.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(headings()).toEqual(["No new mail arrives", "What it usually is, most likely first"]);
  expect(page.getByText("It signs in.")).toBeTruthy();
  expect(shown()).toEqual(["About stopped", "About rules", "About junk"]);
  await press(page.getByRole("radio", { name: "No" }));
  expect(shown()).toEqual(["About rules", "About junk"]);
  await press(page.getByRole("radio", { name: "Yes" }));
  expect([shown(), headings()[1]]).toEqual([["About stopped"], "What it most likely is"]);
  await press(page.getByRole("radio", { name: "I cannot get in" }));
  expect([shown(), page.text().includes("None of the usual causes fits these answers.")]).toEqual([[], true]);
  await press(page.getByRole("radio", { name: "I do not know" }));
  expect(shown().length).toBe(3);
});

it("has chosen what the complaint itself has answered, which can be taken back", async () => {
  const questions = (explanation.questions ?? []).map((question) => ({ ...question, answered: "no" }));
  const page = await rendered(<ComplaintAnswer explanation={{ ...explanation, questions }} usually={usually} />);
  const shown = () => [...page.root.querySelectorAll("details.explained summary b")].map((one) => one.textContent);
  expect(page.getByRole<HTMLInputElement>("radio", { name: "No" }).checked).toBe(true);
  expect(shown()).toEqual(["About rules", "About junk"]);
  await press(page.getByRole("radio", { name: "I do not know" }));
  expect(shown().length).toBe(3);
});
