import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";
import { learnBoth } from "./reference/compare.ts";
import { DIFFERENCES } from "./reference/differences.ts";
import { SITUATIONS, type Situation } from "./reference/situations.ts";

/** Long enough for any answer on a busy machine, short for those that never come. */
const SECONDS = { any: 30, silence: 2 };

async function learntOf({ counted = ["INBOX"], ...faults }: Situation, timeoutSeconds: number = SECONDS.any) {
  const server = await fakeImapServer(faults);
  return learnBoth(await serverConfig(server, { mailboxes: counted, timeoutSeconds }));
}

describe("our own dialogue and imapflow's", () => {
  const same = Object.entries(SITUATIONS).filter(([name]) => !Object.hasOwn(DIFFERENCES, name));

  it.each(same)("learn the same of %s", async (name, situation) => {
    const { own, reference } = await learntOf(situation, name.endsWith("silence") ? SECONDS.silence : undefined);
    expect(withoutHoldUps(own)).toEqual(withoutHoldUps(reference));
  });

  it.each(Object.entries(DIFFERENCES))("learn different things of %s", async (name, { because, own: expected }) => {
    const { own, reference } = await learntOf(SITUATIONS[name] ?? {}, name.endsWith("throttled") ? 5 : undefined);
    expect(own).toMatchObject(expected);
    expect(own, because).not.toEqual(reference);
  });

  it("read whatever a list consists of alike", async () => {
    const odd = fc.constantFrom(
      "(",
      ")",
      '"',
      "\\",
      "{3}\r\na)b",
      "{0}\r\n",
      "*",
      "%",
      "[",
      "]",
      "~",
      "é",
      " ",
      "NIL",
      "1:",
      "&",
    );
    const usual = fc.constantFrom(
      '() "/" ',
      "(\\Sent) NIL ",
      '"a\\"b"',
      "INBOX",
      "a",
      "\\Marked",
      "2024:Q1",
      "&AOk-",
      "/",
    );
    const line = fc
      .array(fc.oneof({ weight: 2, arbitrary: usual }, odd), { maxLength: 6 })
      .map((parts) => `* LIST ${parts.join("").trimStart()}`)
      .filter((text) => !hasLiteralInQuotes(text));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 20, maxLength: 40 }), async (lines) => {
        const capabilities = { afterLogin: ["IMAP4rev1", "ID", "NAMESPACE"] };
        const { own, reference } = await learntOf({ capabilities, answers: { list: [...lines, "%tag OK done"] } });
        expect(named(own.list)).toEqual(named(reference.list));
      }),
      { numRuns: 15 },
    );
  });
});

/** What no server can mean: a quoted string holds no line break (RFC 9051 section 9), so that nobody knows where it ends. */
function hasLiteralInQuotes(line: string): boolean {
  return /"[^"]*\{\d\}\r\n/.test(line.replace(/"(?:[^"\\\r\n]|\\.)*"/g, ""));
}

/** On a busy machine both are held up, each for a time of its own. */
function withoutHoldUps(learnt: unknown): unknown {
  return JSON.parse(JSON.stringify(learnt).replaceAll(/held up for [\d.]+ s/g, "held up"));
}

/** Without mailboxes that have no name, which only imapflow lists. */
function named(list: unknown): unknown {
  const mailboxes: unknown = Reflect.get(Object(Reflect.get(Object(list), "value")), "mailboxes");
  return Array.isArray(mailboxes) ? mailboxes.filter(({ path }) => path !== "") : list;
}
