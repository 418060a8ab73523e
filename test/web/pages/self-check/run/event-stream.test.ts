import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents, type StreamEvent } from "../../../../../web/pages/self-check/run/event-stream.ts";

async function eventsOf(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly StreamEvent[]> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const events: StreamEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

describe("readEvents", () => {
  it("reads events with their data", async () => {
    const text = 'event: phase\ndata: {"phase":"dns"}\n\nevent: check\ndata: {"a":\ndata: 1}\n\n';
    expect(await eventsOf([bytes(text)])).toEqual([
      { event: "phase", data: { phase: "dns" } },
      { event: "check", data: { a: 1 } },
    ]);
  });

  it("leaves out comments, what is no JSON, and what was cut off at the end", async () => {
    const text = ": hello\n\nevent: phase\ndata: {\n\nevent: phase\ndata: 1\n\nevent: check\ndata: {}";
    expect(await eventsOf([bytes(text)])).toEqual([{ event: "phase", data: 1 }]);
  });

  it("reads the same wherever the bytes are cut", async () => {
    const whole = bytes('event: phase\ndata: "邮件"\n\nevent: check\ndata: {"名": "é"}\n\n');
    const expected = await eventsOf([whole]);
    expect(expected).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 10 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
        expect(await eventsOf(pieces)).toEqual(expected);
      }),
    );
  });
});
