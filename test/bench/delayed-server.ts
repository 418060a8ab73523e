import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Answer } from "../../server/demo/answer.ts";
import { createAuthority } from "../../server/demo/certificates.ts";
import { startImapServer } from "../../server/demo/imap-server.ts";
import { HEALTHY } from "../../server/demo/options.ts";

/** Sent once the server listens. */
export type Ready = { port: number; ca: string; user: string; password: string };

/** How long each answer really took in seconds, by user name and phase; and how late the server itself was (p99, ms). */
export type Served = { times: Times; lagMs: number };

type Times = Record<string, Record<string, number>>;

/** Every user another delay, so that not all answers come in the same instant. */
const BASE_SECONDS = 0.1;
const STEP_SECONDS = 0.003;

let served: Times = {};
const authority = await createAuthority("imapscope benchmark");
const certificate = await authority.issue({ names: ["127.0.0.1"] });
const server = await startImapServer({
  certificate,
  mailboxes: [{ name: "INBOX" }],
  capabilities: { afterTls: ["IMAP4rev1"], afterLogin: ["IMAP4rev1", "NAMESPACE"] },
  answers: {
    login: delayed("auth", ["%tag OK [CAPABILITY IMAP4rev1 NAMESPACE] in"]),
    list: delayed("list", ['* LIST () "/" INBOX', "%tag OK listed"]),
    lsub: delayed("list", ["%tag OK none"]),
    status: ["* STATUS INBOX (MESSAGES 0 UNSEEN 0 UIDNEXT 1 UIDVALIDITY 1)", "%tag OK counted"],
    logout: delayed("logout", ["* BYE", "%tag OK out"]),
  },
});
// How late this process looks at what has arrived: that much of the difference is not the probe's.
const lag = monitorEventLoopDelay({ resolution: 1 });
lag.enable();
process.on("message", () => {
  process.send?.({ times: served, lagMs: lag.percentile(99) / 1e6 } satisfies Served);
  served = {};
  lag.reset();
});
process.send?.({
  port: server.port,
  ca: authority.certificate,
  user: HEALTHY.user,
  password: HEALTHY.password,
} satisfies Ready);

/** Answers after the delay, and writes down how long it was from the command's arrival to the answer's departure. */
function delayed(phase: string, lines: readonly string[]): Answer {
  return async ({ tag }, session) => {
    const began = performance.now();
    const user = session.record.lines
      .map((line) => /LOGIN "?(\d+)"?/.exec(line)?.[1])
      .find((name) => name !== undefined);
    if (phase === "auth") session.state = "authenticated";
    await setTimeout((BASE_SECONDS + Number(user) * STEP_SECONDS) * 1000);
    const times = served[user ?? ""] ?? {};
    served[user ?? ""] = times;
    times[phase] = (times[phase] ?? 0) + (performance.now() - began) / 1000;
    await session.send(...lines.map((line) => line.replace("%tag", tag)));
  };
}
