import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Deadline, startDeadline } from "../../../../server/probe/deadline.ts";
import { PhaseError } from "../../../../server/probe/failure.ts";
import { behindSilence, until } from "../../../../server/probe/wire/command.ts";
import type { Connection } from "../../../../server/probe/wire/connection.ts";

/** A connection on which something can be made to happen; nothing is sent. */
function quiet() {
  const said: { onActivity: (() => void) | null } = { onActivity: null };
  const connection = Object.assign(said, {
    ended: null,
    dialogue: { bye: null, complaint: null, unfinished: 0 },
    stream: new PassThrough(),
  }) as unknown as Connection;
  return { connection, happens: () => said.onActivity?.() };
}

async function within<Value>(work: (deadline: Deadline) => Promise<Value>): Promise<Value> {
  const deadline = startDeadline(30);
  try {
    return await work(deadline);
  } finally {
    deadline.clear();
  }
}

describe("until", () => {
  it("ends with what a look throws, whoever makes it look", async () => {
    const { connection, happens } = quiet();
    let looks = 0;
    const waiting = within((deadline) =>
      until(connection, deadline, () => {
        looks += 1;
        if (looks > 1) throw new PhaseError({ code: "BAD", text: "not now" });
        return null;
      }),
    );
    expect(() => happens()).not.toThrow();
    await expect(waiting).rejects.toMatchObject({ failure: { code: "BAD", text: "not now" } });
  });
});

describe("a wait that nothing ended", () => {
  const overdue = new PhaseError({ code: "ETIMEDOUT", text: "no answer within 1 s" });
  const complaining = (status: string) =>
    ({ dialogue: { complaint: { tag: "*", status, code: null, codeArguments: "", text: "why" } } }) as never;

  it("is explained by an untagged BAD, not by a warning", () => {
    expect(behindSilence(complaining("BAD"), overdue).failure).toEqual({ code: "BAD", text: "why", speaker: "server" });
    expect(behindSilence(complaining("NO"), overdue)).toBe(overdue);
    const refused = new PhaseError({ code: "NO", text: "no" });
    expect(behindSilence(complaining("BAD"), refused)).toBe(refused);
  });
});
