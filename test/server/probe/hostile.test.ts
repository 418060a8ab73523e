import fc from "fast-check";
import { expect, it } from "vitest";
import { PHASE_NAMES } from "../../../server/contract/phases.ts";
import type { Answer } from "../../../server/demo/answer.ts";
import { probe } from "../../../server/probe/probe.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

const STEPS =
  "capability starttls authenticate auth id namespace list lsub status examine fetch getquotaroot logout".split(" ");
const TIMEOUT_SECONDS = 0.4;

const fragment = fc.oneof(
  fc.constantFrom(
    "%tag OK ",
    "%tag NO [",
    "* ",
    "+ ",
    "* BYE ",
    "* CAPABILITY ",
    "{10}\r\n",
    "{99999999999}\r\n",
    '"',
    "(",
    "[",
    "\r\n",
    "NIL",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer[]>("close", "reset", "silence", "NO", "BAD x", "OK", { bye: "x" }),
  fc.array(fragment, { maxLength: 12 }).map((parts) => [parts.join("")]),
  fc.uint8Array({ maxLength: 200 }).map((raw) => ({ raw })),
  // Cut off in the middle: the beginning of an answer, then the end of the connection.
  fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => ({ drip: 100_000, data: parts.join("") })),
);
const delay = fc.double({ min: 0, max: 0.15, noNaN: true });

it("whatever a server sends, the probe ends in time, names the phase, and keeps the password to itself", async () => {
  const password = "correct horse 9";
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("implicit-tls" as const, "starttls" as const),
      fc.option(answer),
      fc.dictionary(fc.constantFrom(...STEPS), answer, { maxKeys: 3 }),
      fc.option(fc.integer({ min: 1, max: 7 })),
      fc.dictionary(fc.constantFrom("greeting", "tls", ...STEPS), delay, { maxKeys: 3 }),
      async (security, greeting, answers, chunk, delays) => {
        const behaviour = { security, password, answers, chunk, delays, ...(greeting ? { greeting } : {}) };
        const server = await fakeImapServer(behaviour);
        const began = performance.now();
        const facts = await probe(await serverConfig(server, { timeoutSeconds: TIMEOUT_SECONDS }));
        const seconds = (performance.now() - began) / 1000;
        await server.close();
        // Far beyond the deadline means that a wait had none; a busy machine is not what is tested.
        expect(seconds).toBeLessThan(TIMEOUT_SECONDS + 60);
        const failed = PHASE_NAMES.filter((name) => facts.phases[name].status === "failed");
        // A server that tells no quota is said goodbye to, and may leave that unanswered.
        if (failed.join() !== "quota,logout") expect(failed.length).toBeLessThanOrEqual(1);
        expect(failed.length > 0 || facts.phases.logout.status === "ok").toBe(true);
        expect(JSON.stringify(facts)).not.toContain(password);
        expect(JSON.stringify(facts)).not.toContain(
          Buffer.from(`\0${server.options.user}\0${password}`).toString("base64"),
        );
      },
    ),
    {
      numRuns: 60,
      examples: [
        ["implicit-tls", null, { getquotaroot: "NO", logout: { raw: Uint8Array.from([]) } }, null, {}],
        ["starttls", null, { status: "NO", logout: { raw: Uint8Array.from([]) } }, null, {}],
      ],
    },
  );
});
