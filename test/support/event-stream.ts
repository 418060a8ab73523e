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
