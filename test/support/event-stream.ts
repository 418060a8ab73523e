/** One server-sent event. */
export type StreamEvent = { event: string; data: unknown };

/** Every event of an answer until it ends. */
export async function allEvents(response: Response): Promise<readonly StreamEvent[]> {
  return parseEvents(await response.text());
}

/** The events of a text. */
export function parseEvents(text: string): readonly StreamEvent[] {
  return text
    .split("\n\n")
    .filter((block) => block.includes("data:"))
    .map((block) => {
      const field = (name: string) => block.match(new RegExp(`^${name}: ?(.*)$`, "m"))?.[1] ?? "";
      return { event: field("event"), data: JSON.parse(field("data")) as unknown };
    });
}

/** So many events of an answer that goes on. */
export async function firstEvents(response: Response, count: number): Promise<readonly StreamEvent[]> {
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (parseEvents(text.slice(0, text.lastIndexOf("\n\n") + 2)).length >= count) break;
  }
  return parseEvents(text).slice(0, count);
}
