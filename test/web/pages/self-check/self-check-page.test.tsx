import { describe, expect, it, vi } from "vitest";
import type { SelfCheckResult } from "../../../../server/contract/answers/self-check.ts";
import { inEveryLanguage } from "../../../../server/contract/languages.ts";
import { speak } from "../../../../web/languages/language.ts";
import { SelfCheckPage } from "../../../../web/pages/self-check/self-check-page.tsx";
import { discovered, foundSetting } from "../../../support/discovered.ts";
import { healthyReport } from "../../../support/healthy-report.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";
import { answering, type Given } from "../../answering.ts";
import { lets, press, rendered, textOf, type } from "../../rendered.tsx";

const SETTINGS = { setting: foundSetting(), phases: ["dns", "tcp"] };

function result(changes: Partial<SelfCheckResult> = {}): SelfCheckResult {
  return { ...healthyReport(), translations: inEveryLanguage(() => []), ...changes };
}

/** Answers a check as imapscope streams it, as far as `say` is called. */
function stream() {
  const encoder = new TextEncoder();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const say = (event: string, data: unknown) => {
    void writer.write(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  };
  return { body: readable, say };
}

async function shown(path = "/check", given: Given = { body: discovered() }) {
  const asked = answering({ "/api/v1/discover": given });
  const found = globalThis.fetch;
  const { body, say } = stream();
  const checked: unknown[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!String(input).includes("/self-check")) return found(input, init);
    checked.push(JSON.parse(String(init?.body)));
    return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  });
  const page = await rendered(<SelfCheckPage />, path);
  await lets(() => undefined);
  return { page, asked, checked, say };
}
type Shown = Awaited<ReturnType<typeof shown>>;
const title = (page: Shown["page"]) => page.getByRole("heading", { level: 1 }).textContent;
const button = (page: Shown["page"], name: string) => page.getByRole("button", { name });
async function begin(path = "/check?address=anna@example.com") {
  const begun = await shown(path);
  await press(button(begun.page, "Check"));
  return begun;
}
async function ended(outcome: SelfCheckResult) {
  const begun = await begin();
  await lets(() => {
    begun.say("settings", SETTINGS);
    begun.say("check", outcome);
  });
  await expect.poll(() => begun.page.queryByRole("button", { name: "Check again" })).not.toBeNull();
  return begun;
}

describe("the check of one's own mail", () => {
  it("begins with an address, whose settings are then shown", async () => {
    const { page, asked } = await shown();
    expect([title(page), page.part("p.sub").textContent]).toEqual([
      "Check my mail",
      "Find out whether it is the server or your mail program, and what to change.",
    ]);
    expect(page.part("div").className).toBe("self-check");
    expect(page.getByRole("region", { name: /^Or: paste the error/ }).parentElement?.className).toBe("whole");
    expect(asked.length).toBe(0);
    await type(page.getByLabelText("Your e-mail address"), "anna@example.com");
    await press(button(page, "Find my settings"));
    expect(asked[0]?.query).toEqual({ address: "anna@example.com", lang: "en" });
    expect(page.getByText("Settings for example.com")).toBeTruthy();
    expect(page.queryByLabelText("Your e-mail address")).toBeNull();
    await press(button(page, "Another address"));
    expect(page.queryByLabelText("Your e-mail address")).not.toBeNull();
  });

  it("begins with what a link says", async () => {
    const { page, asked } = await shown("/check?address=anna@example.com&server=corp&user=a.nna");
    expect(asked[0]?.query).toEqual({ address: "anna@example.com", server: "corp", lang: "en" });
    expect(Reflect.get(page.part('[name="user"]'), "value")).toBe("a.nna");
  });

  it("asks again for what could not be found out", async () => {
    const { page, asked } = await shown("/check?address=anna@example.com", { status: 500, body: {} });
    expect(Reflect.get(page.getByLabelText("Your e-mail address"), "value")).toBe("anna@example.com");
    expect(page.getByText("imapscope answered with an error (500)")).toBeTruthy();
    await press(button(page, "Try again"));
    expect(asked.length).toBe(2);
  });

  it("shows its steps and the settings while it runs, and can be cancelled", async () => {
    const { page, checked, say } = await begin();
    expect(checked).toMatchObject([{ address: "anna@example.com", host: "imap.example.com", lang: "en" }]);
    expect([title(page), page.part("div").className]).toEqual(["Checking imap.example.com …", "self-check columns"]);
    expect(page.part("p.sub").textContent).toBe("anna@example.com · imap.example.com");
    const cancel = button(page, "Cancel");
    expect([document.activeElement, cancel.className]).toEqual([cancel, "button"]);
    expect(page.count(".beside .card")).toBe(1);
    await lets(() => say("settings", SETTINGS));
    await expect.poll(() => page.text()).toContain("Finding the server");
    await press(cancel);
    expect(textOf(page.getByText("The check was cancelled."))).toBeTruthy();
    expect([title(page), page.count(".steps")]).toEqual(["Check my mail", 0]);
  });

  it("that came to nothing bad says so, and can be made again", async () => {
    const { page } = await ended(result());
    expect(title(page)).toBe("Your mail works: the server accepts monitor@example.com");
    expect(textOf(page.part("p.sub"))).toBe("anna@example.com · imap.example.com · checked 10s ago");
    expect([page.count(".verdict"), page.count(".you-can.fine"), page.count(".beside")]).toEqual([0, 1, 0]);
    expect(page.getByRole("region", { name: "What was checked" })).toBeTruthy();
    expect([button(page, "Check again").className, button(page, "Another address").className]).toEqual([
      "button primary",
      "button",
    ]);
    expect(document.activeElement?.tagName).toBe("H1");
    await press(button(page, "Check again"));
    expect(page.getByText("Settings for example.com")).toBeTruthy();
  });

  it("that found something says whose it is to put right, in the reader's language", async () => {
    const chinese = expiredFinding({ title: "证书已过期" });
    const { page } = await ended(
      result({ state: "down", translations: { ...inEveryLanguage(() => [expiredFinding()]), "zh-CN": [chinese] } }),
    );
    expect([title(page), page.part(".verdict").textContent]).toEqual([
      "The certificate of mail.example.com expired 3 days ago",
      "It is not your fault: only the administrator can fix this.",
    ]);
    await lets(() => speak("zh-CN"));
    expect(title(page)).toBe("证书已过期");
  });

  it("can be begun with another address afterwards", async () => {
    const { page } = await ended(result());
    await press(button(page, "Another address"));
    expect(page.queryByLabelText("Your e-mail address")).not.toBeNull();
    expect(location.pathname + location.search).toBe("/check");
  });

  it("that could not be made says why", async () => {
    const { page, say } = await begin();
    await lets(() => say("problem", { type: "about:blank", title: "Forbidden", status: 403, detail: "" }));
    await expect.poll(() => page.queryByText("Checks are switched off here")).not.toBeNull();
    expect(title(page)).toBe("Check my mail");
  });
});
