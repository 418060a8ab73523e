import { describe, expect, it } from "vitest";
import { knowsQuota } from "../../../../server/probe/phases/quota.ts";
import { judged, learntIn } from "../../../support/judged.ts";

async function rootsOf(...lines: string[]) {
  const { check } = await judged({ answers: { getquotaroot: [...lines, "%tag OK done"] } });
  return learntIn(check, "quota")?.roots;
}

const storage = (used: string, limit: string | null) => [{ name: "STORAGE", used, limit }];

describe("the roots of a quota", () => {
  it.each([
    ['* QUOTA "" (STORAGE 10 512)', [{ root: "", resources: storage("10240", "524288") }]],
    ["* QUOTA user.anna (storage 0 1)", [{ root: "user.anna", resources: storage("0", "1024") }]],
    [
      "* QUOTA x (MESSAGE 1 2 MAILBOX 3 4 X-ODD 5 6)",
      [
        {
          root: "x",
          resources: [
            { name: "MESSAGE", used: "1", limit: "2" },
            { name: "MAILBOX", used: "3", limit: "4" },
            { name: "X-ODD", used: "5", limit: "6" },
          ],
        },
      ],
    ],
    ["* QUOTA x ()", [{ root: "x", resources: [] }]],
    ["* QUOTA NIL (STORAGE 1 2)", [{ root: "", resources: storage("1024", "2048") }]],
    ['* QUOTA "a \\"b\\" c" (STORAGE 1 2)', [{ root: 'a "b" c', resources: storage("1024", "2048") }]],
    ["* QUOTA {4}\r\nu(1) (STORAGE 950 1000)", [{ root: "u(1)", resources: storage("972800", "1024000") }]],
    ["* QUOTA {3}\r\na\r\n (STORAGE 1 2)", [{ root: "a\\x0d\\x0a", resources: storage("1024", "2048") }]],
    ["* QUOTA x (STORAGE 2310 -1)", [{ root: "x", resources: storage("2365440", null) }]],
    ["* QUOTA x (STORAGE 2310 NIL)", [{ root: "x", resources: storage("2365440", null) }]],
    ["* QUOTA x (STORAGE -1 100)", [{ root: "x", resources: [] }]],
    ["* QUOTA x (STORAGE 5 4)", [{ root: "x", resources: storage("5120", "4096") }]],
    [
      "* QUOTA x (STORAGE 1 18446744073709551615)",
      [{ root: "x", resources: storage("1024", "18889465931478580853760") }],
    ],
    ["* QUOTA x", [{ root: "x", resources: [] }]],
  ])("are read from %j", async (line, roots) => {
    expect(await rootsOf(line)).toEqual(roots);
  });

  it("are several, and of one that is told twice the later figures count", async () => {
    const lines = [
      "* QUOTAROOT INBOX a b",
      "* QUOTA a (STORAGE 1 2)",
      "* QUOTA b (MESSAGE 3 4)",
      "* QUOTA a (STORAGE 2 2)",
    ];
    expect(await rootsOf(...lines)).toEqual([
      { root: "a", resources: storage("2048", "2048") },
      { root: "b", resources: [{ name: "MESSAGE", used: "3", limit: "4" }] },
    ]);
  });

  it("are none where the mailbox has none", async () => {
    expect(await rootsOf("* QUOTAROOT INBOX")).toEqual([]);
  });
});

describe("a root that is named without its figures", () => {
  const named = ["* QUOTAROOT {5}\r\nINBOX {4}\r\nu(1)", "%tag OK done"];

  it("is asked for by itself, as it was written", async () => {
    const answers = { getquotaroot: named, getquota: ["* QUOTA {4}\r\nu(1) (STORAGE 950 1000)", "%tag OK done"] };
    const { server, check } = await judged({ answers });
    expect(server.sessions[0]?.lines.some((line) => line.endsWith('GETQUOTA "u(1)"'))).toBe(true);
    expect(learntIn(check, "quota")?.roots).toEqual([{ root: "u(1)", resources: storage("972800", "1024000") }]);
  });

  it("leaves the others where it is refused", async () => {
    const getquotaroot = ["* QUOTAROOT INBOX a b", "* QUOTA a (STORAGE 1 2)", "%tag OK done"];
    const { check, state } = await judged({ answers: { getquotaroot, getquota: "NO not yours" } });
    expect(state).toBe("up");
    expect(learntIn(check, "quota")?.roots).toEqual([{ root: "a", resources: storage("1024", "2048") }]);
  });
});

it("is known by the old name and the new one", () => {
  expect(knowsQuota(["IMAP4REV1", "QUOTA"])).toBe(true);
  expect(knowsQuota(["QUOTA=RES-STORAGE"])).toBe(true);
  expect(knowsQuota(["QUOTASET"])).toBe(false);
});

describe("a server that does not tell the quota", () => {
  it.each([
    "NO not today",
    "BAD Unknown command",
    "NO [NOPERM] not yours",
    "NO [UNAVAILABLE] quota service is down",
    "NO [SERVERBUG] Internal error occurred",
    "NO [LIMIT] too many requests",
  ])("hurts no reader: %s", async (answer) => {
    const { check, state } = await judged({ answers: { getquotaroot: answer } });
    expect([state, check.findings.map(({ severity }) => severity)]).toEqual(["up", ["notice"]]);
  });

  it("is sent a canary all the same", async () => {
    const { check } = await judged(
      { answers: { getquotaroot: "NO not today" } },
      { depth: "sync", sync: { everySeconds: 600, mailbox: "imapscope" } },
    );
    expect(check.phases.sync.status).toBe("ok");
  });

  it.each([["silence"], ["close"], [{ bye: "gone" }]] as const)(
    "hurts whoever asks, and no others, by %j",
    async (answer) => {
      const { check, state } = await judged({ answers: { getquotaroot: answer } }, { timeoutSeconds: 2 });
      expect([state, check.findings[0]?.severity]).toEqual(["degraded", "error"]);
    },
  );
});
