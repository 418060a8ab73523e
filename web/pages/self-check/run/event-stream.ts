/** One server-sent event. */
export type StreamEvent = { event: string; data: unknown };

/** Reads server-sent events from the body of an answer, as they arrive. Whatever is no event with JSON is left out. */
export async function* readEvents(body: ReadableStream<BufferSource>): AsyncGenerator<StreamEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    text += value ?? "";
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) yield event;
    }
    if (done) return;
  }
}

function parseEvent(block: string): StreamEvent | null {
  const lines = block.split("\n");
  const field = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ""));
  try {
    return { event: field("event")[0] ?? "message", data: JSON.parse(field("data").join("\n")) };
  } catch {
    return null;
  }
}
