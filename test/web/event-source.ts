import { vi } from "vitest";

/** A stream of events that the page opened, and what can be told on it. */
export type OpenStream = { url: string; tell(name: string, data: unknown): void; fail(): void; closed(): boolean };

/** Stands in for the browser's streams of events, which come from nowhere here; returns those that the page opens. */
export function eventSources(): OpenStream[] {
  const opened: OpenStream[] = [];
  class FakeEventSource extends EventTarget {
    onerror: (() => void) | null = null;
    #closed = false;
    constructor(url: string) {
      super();
      opened.push({
        url,
        tell: (name, data) => this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) })),
        fail: () => this.onerror?.(),
        closed: () => this.#closed,
      });
    }
    close() {
      this.#closed = true;
    }
  }
  vi.stubGlobal("EventSource", FakeEventSource);
  return opened;
}
