import { expect, it } from "vitest";
import type { Given } from "../../../../../server/contract/complaint-answers.ts";
import { ComplaintQuestions } from "../../../../../web/pages/self-check/explain/complaint-questions.tsx";
import { press, rendered, textOf } from "../../../rendered.tsx";

const questions = [
  { id: "web", text: "In a browser?", answers: [{ id: "yes", text: "Yes" }] },
  { id: "senders", text: "Whose?", answers: [{ id: "all", text: "Everybody's" }] },
];

it("asks each question with its answers, of which none has to be chosen", async () => {
  const told: Given[] = [];
  const page = await rendered(
    <ComplaintQuestions questions={questions} given={{ senders: "all" }} onAnswer={(given) => told.push(given)} />,
  );
  expect([...page.root.querySelectorAll("legend")].map(textOf)).toEqual(["In a browser?", "Whose?"]);
  const chosen = page.getAllByRole("radio").map((one) => "checked" in one && one.checked);
  expect(chosen).toEqual([false, true, true, false]);
  await press(page.getByRole("radio", { name: "Yes" }));
  const [, , , unknown] = page.getAllByRole("radio");
  if (unknown) await press(unknown);
  expect(told).toEqual([{ senders: "all", web: "yes" }, {}]);
});
