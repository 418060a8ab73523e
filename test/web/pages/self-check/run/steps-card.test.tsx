import { describe, expect, it } from "vitest";
import type { PhaseAnswer } from "../../../../../server/contract/answers/phase.ts";
import type { RunUnderWay } from "../../../../../web/pages/self-check/run/run.ts";
import { StepsCard } from "../../../../../web/pages/self-check/run/steps-card.tsx";
import { discovered, foundSetting } from "../../../../support/discovered.ts";
import { healthyFacts } from "../../../../support/healthy-facts.ts";
import { healthyReport } from "../../../../support/healthy-report.ts";
import { rendered, textOf } from "../../../rendered.tsx";

type Props = Parameters<typeof StepsCard>[0];
const { source: _, ...place } = foundSetting();
const setting = { ...place, source: { kind: "visitor" } } as const;
const question = { address: "anna@example.com", ...place, password: null };
const { dns } = healthyFacts().phases;
const progress: RunUnderWay = {
  setting,
  phases: ["dns", "tcp", "tls"],
  steps: [...(dns.status === "skipped" ? [] : [{ phase: "dns", ...dns } as const]), { phase: "tcp", at: 0.003 }],
};

async function shown(changes: Partial<Props> = {}) {
  const page = await rendered(
    <StepsCard progress={progress} phases={null} question={question} found={discovered()} {...changes} />,
  );
  const lines = page.getAllByRole("listitem").map((line) => ({
    mark: line.querySelector("svg, i")?.getAttribute("class"),
    text: textOf(line),
    name: line.className,
    current: line.getAttribute("aria-current"),
  }));
  return { page, lines };
}
async function failing(failure: { code: string; text: string }, phase: "tcp" | "token" = "tcp") {
  const failed: PhaseAnswer = { phase, status: "failed", at: 0, seconds: 10, failure };
  const { lines } = await shown({ phases: [failed] });
  return lines[1];
}

describe("the steps of a visitor's check", () => {
  it("are shown as they happen: what has ended, what is under way, what is to come", async () => {
    const { page, lines } = await shown();
    expect(page.getByRole("region", { name: "What is checked" })).toBeTruthy();
    expect(page.part("ol").className).toBe("steps");
    expect(lines).toEqual([
      {
        mark: "icon state-up",
        text: "Found the settings for example.comimap.example.com port 993, SSL/TLS · from the administrator: this server is monitored here as “corp”",
        name: "",
        current: null,
      },
      { mark: "icon state-up", text: "The server's name has an address192.0.2.13 ms", name: "", current: null },
      { mark: "spinner", text: "Reaching the server", name: "", current: "step" },
      { mark: "dot", text: "Securing the connectionnot yet", name: "waiting", current: null },
    ]);
    const status = page.getByRole("status");
    expect([status.textContent, status.className]).toEqual(["Reaching the server", "visually-hidden"]);
    expect([page.count("li > .mark"), page.part("li .mono").textContent]).toEqual([4, "imap.example.com"]);
  });

  it.each([
    [1, "You are next"],
    [3, "You are third in line"],
    [12, "You are number 12 in line"],
  ])("tell who has to wait their place: %i", async (place, text) => {
    const page = await rendered(
      <StepsCard progress={{ place }} phases={null} question={question} found={discovered()} />,
    );
    expect(page.getByRole("status").textContent?.trim()).toBe(text);
    expect(page.count("li")).toBe(0);
  });

  it("say nothing before the first has begun", async () => {
    const { page } = await shown({ progress: { ...progress, steps: [] } });
    expect(page.getByRole("status").textContent).toBe("");
  });

  it("are shown afterwards without those that were not part of it, and how many were not reached", async () => {
    const phases: readonly PhaseAnswer[] = [
      { phase: "tcp", status: "failed", at: 0, seconds: 0.5, failure: { code: "ECONNREFUSED", text: "refused" } },
      { phase: "tls", status: "skipped", because: "tcp" },
      { phase: "auth", status: "skipped", because: "tcp" },
      { phase: "quota", status: "skipped", because: "not-applicable" },
    ];
    const { page, lines } = await shown({ phases });
    expect(page.getByRole("region", { name: "What was checked" })).toBeTruthy();
    expect(lines.slice(1)).toEqual([
      {
        mark: "icon state-down",
        text: "The server cannot be reachedError code: ECONNREFUSED500 ms",
        name: "",
        current: null,
      },
      { mark: "dot", text: "2 more steps were not reached", name: "waiting", current: null },
    ]);
    expect(page.getByRole("status").textContent).toBe("");
    const whole = await shown({ phases: healthyReport().phases });
    expect(whole.page.text()).not.toContain("not reached");
    expect(whole.page.count("li")).toBe(1 + healthyReport().phases.filter(({ status }) => status === "ok").length);
  });

  it("say where the settings come from: of a server that was found, or from the visitor", async () => {
    const own = { ...setting, host: "mail.example.org", port: 143, security: "starttls" } as const;
    const { lines } = await shown({ progress: { ...progress, setting: own } });
    expect(lines[0]?.text).toBe(
      "Found the settings for example.commail.example.org port 143, STARTTLS · as you entered them",
    );
    expect((await shown({ found: null })).lines[0]?.text).toContain("as you entered them");
  });

  it.each([
    [{ code: "NO", text: "Too many connections" }, "The server said: “Too many connections”"],
    [{ code: "UNAVAILABLE", text: "" }, "The server said: “UNAVAILABLE”"],
    [{ code: "ETIMEDOUT", text: "timed out" }, "There was no answer within 10 s."],
    [{ code: "ECONNRESET", text: "reset" }, "The connection was closed without a message."],
    [{ code: "EHOSTUNREACH", text: "no route" }, "Error code: EHOSTUNREACH"],
  ])("say in whose words one failed: %j", async (failure, text) => {
    const line = await failing(failure);
    expect([line?.mark, line?.text]).toEqual(["icon state-down", `The server cannot be reached${text}10 s`]);
  });

  it("do not put the words of a token service into the server's mouth", async () => {
    expect((await failing({ code: "NO", text: "x" }, "token"))?.text).toBe(
      "No access token was obtainedError code: NO10 s",
    );
  });

  it("say that a server may not be checked from here", async () => {
    expect(await failing({ code: "TARGET_NOT_ALLOWED", text: "" })).toEqual({
      mark: "icon state-unknown",
      text: "This server may not be checked from here",
      name: "",
      current: null,
    });
  });

  it("are awaited before the first word of it", async () => {
    const page = await rendered(<StepsCard progress={null} phases={null} question={question} found={null} />);
    expect([page.getByRole("heading").textContent, page.count(".skeleton i")]).toEqual(["What is checked", 6]);
  });
});
