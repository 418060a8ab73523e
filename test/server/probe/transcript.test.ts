import { expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { peerTextFor } from "../../../server/probe/peer-text/peer-text.ts";
import { Transcript } from "../../../server/probe/transcript.ts";

const peer = peerTextFor({
  secrets: [new Secret("Zx81-orbit")],
  circumstances: { user: "joe", host: "mail.example.com", port: 993 },
  own: [],
  placeholder: "«password»",
});

it("keeps a short dialogue whole, with times to the microsecond", () => {
  const transcript = new Transcript();
  transcript.add(0.031_123_456, "server", "* OK ready");
  transcript.add(0.033, "client", "A1 NOOP");
  expect(transcript.lines(peer)).toEqual([
    { at: 0.031_123, from: "server", line: "* OK ready" },
    { at: 0.033, from: "client", line: "A1 NOOP" },
  ]);
});

it("cuts a long one in the middle and says how much is missing", () => {
  const transcript = new Transcript();
  for (let index = 0; index < 10_000; index += 1) transcript.add(index, "server", `* LIST () "/" mailbox-${index}`);
  const lines = transcript.lines(peer);
  const note = lines.findIndex(({ from }) => from === "note");
  expect(JSON.stringify(lines).length).toBeLessThan(80 * 1024);
  expect(lines[0]?.line).toContain("mailbox-0");
  expect(lines.at(-1)?.line).toContain("mailbox-9999");
  expect(lines[note]?.line).toBe(`${10_000 - (lines.length - 1)} lines left out`);
});

it("hides a secret that is split over two lines of one session, whatever we say in between", () => {
  const transcript = new Transcript();
  transcript.add(1, "server", "* OK you are Zx81-");
  transcript.add(2, "client", "A1 NOOP");
  transcript.add(3, "server", "* OK elsewhere", 2);
  transcript.add(4, "server", "* NO orbit, are you?");
  const shown = transcript.lines(peer).map(({ line }) => line);
  expect(shown).toEqual(["* OK you are «password»", "A1 NOOP", "* OK elsewhere", "* NO «password», are you?"]);
});
