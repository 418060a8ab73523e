import { describe, expect, it } from "vitest";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { asWords } from "../../../../server/contract/message.ts";
import { ZH_CN } from "../../../../web/languages/zh-CN/index.ts";
import { count, headline } from "../../../../web/pages/overview/headline.ts";
import { headlineText, restText, type Wording } from "../../../../web/pages/overview/headline-text.ts";
import { type OverviewWords, overview } from "../../../../web/pages/overview/words.ts";
import { type StepWords, steps } from "../../../../web/parts/course/words.ts";
import { type StateWords, state } from "../../../../web/parts/state/words.ts";
import { expiredFinding, healthySummary, summaryWith } from "../../../support/healthy-summary.ts";

const en: Wording = { overview, state, steps, language: "en" };
const zhCn: Wording = {
  overview: asWords<OverviewWords>(ZH_CN.overview),
  state: asWords<StateWords>(ZH_CN.state),
  steps: asWords<StepWords>(ZH_CN.steps),
  language: "zh-CN",
};
const waiting = (name: string) => healthySummary({ name, state: "unknown", latest: null, recent: [] });
const down = (name: string, finding = expiredFinding()) => summaryWith([finding], { name, state: "down" });
const rejected = expiredFinding({ id: "auth-credentials-rejected", phase: "auth", title: "mail rejects the password" });
const refused = expiredFinding({ id: "tcp-connection-refused", phase: "tcp", title: "Nothing listens" });
const english = (servers: readonly ServerSummary[], demo = false) => headlineText(headline(servers), demo, en);
const chinese = (servers: readonly ServerSummary[], demo = false) => headlineText(headline(servers), demo, zhCn);

describe("headline", () => {
  it("says that no server is configured", () => {
    expect(english([])).toBe("No server is configured yet");
  });

  it("says that nothing has been checked", () => {
    expect(english([waiting("a"), waiting("b")])).toBe("Nothing has been checked yet");
  });

  it("says that all servers are up", () => {
    const servers = ["a", "b", "c"].map((name) => healthySummary({ name }));
    expect([english(servers), chinese(servers)]).toEqual(["All 3 servers are up", "全部 3 台服务器运行正常"]);
  });

  it("names the only server", () => {
    expect(english([healthySummary()])).toBe("corp is up");
  });

  it("says how many are up while others wait for their first check", () => {
    expect(english([healthySummary(), waiting("a")])).toBe("1 server is up so far, of 2");
  });

  it("names the server that is down, and why", () => {
    expect(english([down("a"), healthySummary()])).toBe(
      "a is down: the certificate of mail.example.com expired 3 days ago",
    );
  });

  it("counts the servers that are down for one reason", () => {
    const servers = [down("a"), down("b"), healthySummary()];
    expect(english(servers)).toBe("2 of 3 servers are down: the certificate of mail.example.com expired 3 days ago");
    expect(english(servers, true)).toMatch(/^2 of 3 demo servers are down/);
  });

  it("says which step fails where the texts differ", () => {
    const other = expiredFinding({ title: "The certificate of old.example.net expired" });
    const servers = [down("a"), down("b", other)];
    expect(english(servers)).toBe("2 of 2 servers are down: no secure connection can be made");
    expect(chinese(servers)).toBe("2 台服务器中有 2 台不可用：无法建立加密连接");
  });

  it("says which two steps fail", () => {
    expect(english([down("a"), down("b", rejected)])).toBe(
      "2 of 2 servers are down: no secure connection can be made; signing in fails",
    );
  });

  it("counts the reasons when they are many", () => {
    expect(english([down("a"), down("b", rejected), down("c", refused)])).toBe(
      "3 of 3 servers are down, for 3 different reasons",
    );
  });

  it("does not call a server down for everybody where only the account of the check is refused", () => {
    const own = { ...rejected, scope: "account" } as const;
    expect([english([down("a", own), healthySummary()]), chinese([down("a", own), healthySummary()])]).toEqual([
      "The check cannot read mail on a as monitor@example.com: mail rejects the password",
      "a 的检查账号 monitor@example.com 无法收信：mail rejects the password",
    ]);
    const several = [down("a", own), down("b", own), healthySummary()];
    expect([english(several), chinese(several)]).toEqual([
      "The check cannot read mail on 2 of 3 servers: mail rejects the password",
      "3 台服务器中有 2 台的检查账号无法收信：mail rejects the password",
    ]);
    expect(english([down("a", own), down("b")])).toBe(
      "The check cannot read mail on 2 of 2 servers: signing in fails; no secure connection can be made",
    );
  });

  it("speaks of the worst state only", () => {
    const warning = summaryWith([expiredFinding({ severity: "warning" })], { name: "w", state: "warning" });
    expect(english([warning, down("a")])).toMatch(/^a is down/);
    expect(english([warning, healthySummary()])).toMatch(/^w works, but needs attention: /);
  });

  it("does not make up a reason for a server that could not be tested", () => {
    expect(english([healthySummary({ name: "x", state: "unknown" }), healthySummary()])).toBe("x could not be tested");
  });
});

describe("maintenance", () => {
  const paused = (name: string) =>
    healthySummary({ name, state: "unknown", paused: { until: "2026-11-23T14:00:00.000Z" } });

  it("is no trouble", () => {
    const servers = [paused("a"), healthySummary({ name: "b" }), healthySummary({ name: "c" })];
    expect([english(servers), chinese(servers)]).toEqual(["2 of 3 servers are up", "3 台服务器中有 2 台运行正常"]);
    expect(count(servers)).toMatchObject({ up: 2, unknown: 0, paused: 1 });
  });

  it("is said where nothing else is to be said", () => {
    expect([english([paused("a")]), chinese([paused("a")])]).toEqual(["a is in maintenance", "a 正在维护"]);
    expect(english([paused("a"), paused("b")])).toBe("All 2 servers are in maintenance");
  });

  it("does not hide that another server is down", () => {
    expect(english([paused("a"), down("b")])).toMatch(/^b is down/);
  });
});

describe("count", () => {
  it("tells servers that wait for their first check from those that could not be tested", () => {
    const counts = count([waiting("a"), healthySummary({ state: "unknown" }), healthySummary()]);
    expect(counts).toEqual({ up: 1, warning: 0, degraded: 0, down: 0, unknown: 1, waiting: 1, paused: 0 });
    expect(restText({ ...counts, up: 4 }, en)).toBe(
      "1 could not be tested, 4 are fine, and 1 has not been checked yet.",
    );
    expect(restText(counts, zhCn)).toBe("另有 1 台无法测试、1 台正常、1 台尚未检查。");
  });
});
