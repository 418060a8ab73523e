import { describe, expect, it } from "vitest";
import { Transcript } from "../../../../server/probe/transcript.ts";
import { Dialogue } from "../../../../server/probe/wire/dialogue.ts";
import { peerTextOf } from "../../../support/peer-text.ts";

/** A dialogue in which this was said: what begins with `C:` by us, everything else by the server. */
function dialogueOf(...lines: readonly string[]): Dialogue {
  const dialogue = new Dialogue(new Transcript(), peerTextOf("secret-9"));
  for (const [at, line] of lines.entries()) {
    const octets = Buffer.from(`${line.replace(/^C: /, "")}\r\n`);
    if (line.startsWith("C: ")) dialogue.sent(octets, at);
    else dialogue.received(octets, at);
  }
  return dialogue;
}

it("keeps what a second session is told with the first one's alerts, each once", () => {
  const first = dialogueOf("* OK [ALERT] Maintenance tonight");
  first.phase = "sync";
  const second = new Dialogue(new Transcript(), first.peer, first);
  for (const line of ["* OK [ALERT] Maintenance tonight", "* OK [ALERT] Only one session is allowed"])
    second.received(Buffer.from(`${line}\r\n`), 7);
  expect(first.alerts).toMatchObject([
    { phase: "greeting", text: "Maintenance tonight" },
    { phase: "sync", at: 7, text: "Only one session is allowed" },
  ]);
});

describe("the BYE of a dialogue", () => {
  it.each<[string, readonly string[]]>([
    ["instead of a greeting", ["* BYE overloaded"]],
    ["instead of an answer", ["* OK ready", "C: S1 LIST", "* BYE overloaded"]],
    ["between two commands", ["* OK ready", "C: S1 NOOP", "S1 OK done", "* BYE overloaded"]],
    ["before the goodbye", ["* OK ready", "* BYE overloaded", "C: S1 LOGOUT", "* BYE bye", "S1 OK bye"]],
  ])("is why the session ended: %s", (_, lines) => {
    expect(dialogueOf(...lines).bye).toMatchObject({ status: "BYE", text: "overloaded" });
  });

  it("that answers LOGOUT is no reason of the server's", () => {
    const { bye, newest } = dialogueOf("* OK ready", "C: S1 LOGOUT", "* BYE see you", "S1 OK done");
    expect(bye).toBeNull();
    expect(newest).toMatchObject({ command: "LOGOUT", answer: { status: "OK" } });
  });
});
