import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { eachPhase } from "../../../../server/contract/phase-list.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { dovecotCheck } from "./dovecot-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const CHECKS = 3000;
const FIRST = Date.UTC(2026, 10, 1);

/** A check of a healthy server at its own pace: every time is another one, and a message has come now and then. */
function checkOf(n: number): Check {
  const check = dovecotCheck(
    `0199a1b2-0000-4000-8000-${(n * 7919).toString(16).padStart(12, "0")}`,
    new Date(FIRST + n * 60_000).toISOString(),
  );
  const pace = (seconds: number) => Math.round(seconds * (1 + 0.4 * Math.sin(n + seconds * 1e5)) * 1e6) / 1e6;
  const messages = 8123 + Math.floor(n / 50);
  return {
    ...check,
    seconds: pace(check.seconds),
    phases: eachPhase((name) => {
      const outcome = check.phases[name];
      return outcome.status === "skipped"
        ? outcome
        : { ...outcome, at: pace(outcome.at), seconds: pace(outcome.seconds) };
    }),
    transcript: check.transcript.map((line) => ({
      ...line,
      at: pace(line.at),
      line: line.line.replace("8123", `${messages}`),
    })),
  };
}

it("takes less than 300 bytes on disk for a check of a healthy server", async () => {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  await Promise.all(
    Array.from({ length: CHECKS }, (_, n) => store.save(checkOf(n), { state: "up", holdsSeconds: 135 })),
  );
  expect(await store.check(checkOf(1234).id)).toEqual(checkOf(1234));
  await store.close();
  expect(statSync(join(folder, "imapscope.db")).size / CHECKS).toBeLessThan(300);
});
