import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startImapServer } from "../../server/demo/imap-server.ts";

/**
 * Sets the clock of a running program forward and back, and stops it for a while, and counts the checks that it makes meanwhile: one a
 * second by interval, one a minute by cron. Needs Debian's package `faketime`.
 *
 *     npm run clocks                    nine steps of 65 seconds
 *     npm run clocks -- --seconds 5     shorter, which says nothing of a cron time that is left out
 */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "65" } } });
const SECONDS = Number(values.seconds);
const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;
/** What the clock says more than the true one in each step, and whether the program sleeps before it, as in a suspended machine. */
const STEPS = [
  { name: "true time", ahead: 0 },
  { name: "an hour forward", ahead: HOUR },
  { name: "an hour back", ahead: 0 },
  { name: "another hour back", ahead: -HOUR },
  { name: "true time again", ahead: 0 },
  { name: "a year forward", ahead: YEAR },
  { name: "a year back", ahead: 0 },
  { name: "stopped, and an hour later", ahead: HOUR, sleeps: true },
  { name: "true time at the end", ahead: 0 },
] as const;
/** A beat at either end of a step, and what is made up for once. */
const MOST_MORE = 3;

const [library] = globSync("/usr/lib/*/faketime/libfaketimeMT.so.1");
if (library === undefined) {
  console.error(
    "Nothing was tried: libfaketime is missing. Install Debian's package faketime: apt-get install faketime",
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "imapscope-clocks-"));
const [byInterval, byCron] = await Promise.all([
  startImapServer({ security: "none" }),
  startImapServer({ security: "none" }),
]);
const config = join(folder, "imapscope.yaml");
const clock = join(folder, "clock");
const setClock = (ahead: number): void => writeFileSync(clock, `${ahead < 0 ? "" : "+"}${ahead}\n`);
const server = (name: string, { host, port }: { host: string; port: number }, timing: string) =>
  `  - { name: ${name}, host: ${host}, port: ${port}, security: none, depth: connect, ${timing} }`;
writeFileSync(
  config,
  [
    "listen: 127.0.0.1:0",
    "servers:",
    server("interval", byInterval, "every: 1s"),
    server("cron", byCron, 'cron: "* * * * *"'),
    "",
  ].join("\n"),
);
setClock(0);
const child = spawn(
  process.execPath,
  [join(import.meta.dirname, "../../server/main.ts"), "serve", "--config", config],
  {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
  },
);
const ended = once(child, "close");
/** Every connection that there was, as a server remembers only the last hundred. */
const seen = { interval: new Set<unknown>(), cron: new Set<unknown>() };
const look = (): void => {
  for (const session of byInterval.sessions) seen.interval.add(session);
  for (const session of byCron.sessions) seen.cron.add(session);
};
const looking = setInterval(look, 200);
let faults = 0;
try {
  while (byInterval.sessions.length === 0 && child.exitCode === null) await setTimeout(50);
  for (const step of STEPS) {
    if ("sleeps" in step) {
      child.kill("SIGSTOP");
      await setTimeout(3000);
    }
    setClock(step.ahead);
    look();
    const before = [seen.interval.size, seen.cron.size] as const;
    if ("sleeps" in step) child.kill("SIGCONT");
    await setTimeout(SECONDS * 1000);
    look();
    const interval = seen.interval.size - before[0];
    const cron = seen.cron.size - before[1];
    const burst = interval > SECONDS + MOST_MORE || cron > SECONDS / 60 + MOST_MORE;
    const stop = interval < SECONDS / 2 || (SECONDS >= 65 && cron === 0);
    if (burst || stop) faults += 1;
    console.log(
      `${step.name}: ${interval} checks by interval, ${cron} by cron in ${SECONDS} s${burst ? ", a burst" : ""}${stop ? ", a stop" : ""}`,
    );
  }
} finally {
  clearInterval(looking);
  child.kill("SIGTERM");
  await ended;
  await Promise.all([byInterval.close(), byCron.close()]);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(faults > 0 ? 1 : 0);
