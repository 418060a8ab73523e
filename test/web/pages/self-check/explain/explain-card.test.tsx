import { describe, expect, it } from "vitest";
import { speak } from "../../../../../web/languages/language.ts";
import { ExplainCard } from "../../../../../web/pages/self-check/explain/explain-card.tsx";
import { answering, type Given } from "../../../answering.ts";
import { lets, press, rendered, textOf, type } from "../../../rendered.tsx";

const diagnosis = (id: string) => ({
  id,
  confidence: "likely",
  why: "w",
  title: `About ${id}`,
  cause: "c",
  fix: { user: ["Wait."], admin: [] },
});

async function shown(...ids: readonly string[]) {
  const answers: Record<string, Given> = { "/api/v1/explain": { body: { diagnoses: ids.map(diagnosis) } } };
  const asked = answering(answers);
  const page = await rendered(<ExplainCard />);
  return { page, asked, answers, field: page.getByLabelText("Error message") };
}
const enter = (field: HTMLElement, init: KeyboardEventInit = {}) =>
  lets(() =>
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...init })),
  );

describe("an error message", () => {
  it("is pasted, and what it can mean is said, the first at once", async () => {
    const { page, asked, field } = await shown("auth-timeout", "dns-timeout");
    const card = page.getByRole("region", { name: "Or: paste the error that your mail program shows" });
    expect([card.className, page.part("form").className]).toEqual(["card panel explain", "field-line"]);
    expect([field.getAttribute("rows"), field.getAttribute("maxlength"), field.getAttribute("aria-invalid")]).toEqual([
      "2",
      "131072",
      "false",
    ]);
    expect([field.getAttribute("placeholder"), field.hasAttribute("aria-describedby")]).toEqual([
      "Cannot connect to the incoming server. Error 0x800CCC0E",
      false,
    ]);
    await type(field, " it timed out ");
    const button = page.getByRole("button", { name: "Explain" });
    expect([button.className, button.getAttribute("aria-busy"), button.getAttribute("type")]).toEqual([
      "button primary",
      "false",
      "submit",
    ]);
    await press(button);
    expect(asked.map(({ method, body }) => [method, body])).toEqual([["POST", { text: "it timed out", lang: "en" }]]);
    expect(page.getByRole("heading", { level: 3 }).textContent).toBe("What it can mean, most likely first");
    expect([...page.root.querySelectorAll("details.explained")].map((one) => one.hasAttribute("open"))).toEqual([
      true,
      false,
    ]);
    expect(page.part('[role="status"]').contains(page.getByRole("heading", { level: 3 }))).toBe(true);
  });

  it("is about something, where its cause is not known", async () => {
    const { page, answers, field } = await shown();
    answers["/api/v1/explain"] = { body: { diagnoses: [], subject: "login", note: "This is about the login." } };
    await type(field, "login trouble");
    await enter(field);
    expect(page.part('[role="status"] .sub').textContent).toBe("This is about the login.");
  });

  it("is told apart better with what else one knows", async () => {
    const { page, asked, field } = await shown("auth-timeout", "dns-timeout");
    await type(field, "timed out");
    await enter(field);
    const more = page.getByLabelText("What else do you know? It helps to decide.");
    expect([page.part("form.more-known .field-line") !== null, more.getAttribute("maxlength")]).toEqual([true, "1000"]);
    expect([more.getAttribute("placeholder"), more.getAttribute("autocomplete")]).toEqual([
      "It works on my phone; I changed the password yesterday",
      "off",
    ]);
    await type(more, "since yesterday");
    await press(page.getByRole("button", { name: "Explain again" }));
    expect(asked[1]?.body).toEqual({ text: "timed out", circumstances: "since yesterday", lang: "en" });
  });

  it("that means one thing is not asked about any further", async () => {
    const { page, field } = await shown("auth-timeout");
    await type(field, "x");
    await enter(field);
    expect([page.getByRole("heading", { level: 3 }).textContent, page.count(".more-known")]).toEqual([
      "What it means",
      0,
    ]);
  });

  it("is sent by Enter, unless it begins a new line or ends a word", async () => {
    const { asked, field } = await shown("auth-timeout");
    await type(field, "x");
    await enter(field, { shiftKey: true });
    await enter(field, { isComposing: true });
    await enter(field, { key: "a" });
    expect(asked.length).toBe(0);
    await enter(field);
    expect(asked.length).toBe(1);
  });

  it("that is empty is asked for", async () => {
    const { page, asked, field } = await shown();
    await press(page.getByRole("button", { name: "Explain" }));
    expect(textOf(page.getByRole("alert"))).toBe("Paste the message first.");
    expect([
      field.getAttribute("aria-invalid"),
      field.getAttribute("aria-describedby"),
      document.activeElement,
    ]).toEqual(["true", page.getByRole("alert").id, field]);
    expect(asked.length).toBe(0);
  });

  it("may not be known", async () => {
    const { page, field } = await shown();
    await type(field, "blah");
    await enter(field);
    expect(page.part("p.sub").textContent).toMatch(/^This message is not known\./);
    expect([page.count(".more-known"), page.queryByRole("heading", { level: 3 })]).toEqual([1, null]);
  });

  it("is explained anew in another language", async () => {
    const { asked, field } = await shown("auth-timeout");
    await type(field, "x");
    await enter(field);
    await type(field, "y");
    await lets(() => speak("zh-CN"));
    await expect
      .poll(() => asked.map(({ body }) => body))
      .toEqual([
        { text: "x", lang: "en" },
        { text: "x", lang: "zh-CN" },
      ]);
  });

  it("that could not be explained is tried again", async () => {
    const { page, asked, answers, field } = await shown("auth-timeout");
    answers["/api/v1/explain"] = { status: 500, body: {} };
    await type(field, "x");
    await enter(field);
    expect(page.getByText("imapscope answered with an error (500)")).toBeTruthy();
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.length).toBe(2);
  });

  it("may be a complaint, also one that was looked for elsewhere: its questions and causes are shown", async () => {
    const cause = { id: "junk", catalogued: false, title: "Junk", cause: "c", fix: { user: ["Look."], admin: [] } };
    const asked = answering({
      "/api/v1/explain": {
        body: {
          complaint: "nothing-arrives",
          title: "No new mail",
          questions: [{ id: "web", text: "There?", answers: [{ id: "yes", text: "Yes" }] }],
          selfCheck: "s",
          usually: [{ ...cause, answers: { web: ["yes"] } }],
          diagnoses: [],
        },
      },
    });
    const page = await rendered(<ExplainCard />, "/check?said=no%20mail");
    await lets(() => undefined);
    expect(page.getByLabelText("Error message")).toHaveProperty("value", "no mail");
    expect(asked.map(({ body }) => body)).toEqual([{ text: "no mail", lang: "en" }]);
    expect(page.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual([
      "No new mail",
      "What it most likely is",
    ]);
    expect([page.count("fieldset"), page.count(".more-known"), page.count("details.explained")]).toEqual([1, 0, 1]);
  });
});
