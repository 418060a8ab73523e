/** How the page is connected; `since` is when it last heard anything, by the browser's clock. */
export type LiveConnection = { state: "connecting" } | { state: "live" } | { state: "lost"; since: number };

/** What comes in; `connection` is told about every change. */
export type Receiver = { event(name: string, data: unknown): void; connection(connection: LiveConnection): void };

/** A stream of events that comes back by itself. */
export type Stream = { retry(): void; close(): void };

const EVENTS = ["overview", "server", "removed", "store", "ping"];
/** The server pings every 15 seconds. */
const SILENCE_MS = 40_000;
const WATCH_MS = 5_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000] as const;

/**
 * Listens to server-sent events. The browser reconnects by itself after most interruptions, but gives up when a proxy
 * answers with an error, and does not notice a connection that has gone silent: this does both.
 */
export function openStream(url: string, receiver: Receiver): Stream {
  let source: EventSource | null = null;
  let heard: number | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(url);
    for (const name of EVENTS) source.addEventListener(name, (event) => receive(name, event));
    source.onerror = lose;
  };

  const receive = (name: string, { data }: MessageEvent<string>) => {
    heard = Date.now();
    failures = 0;
    receiver.connection({ state: "live" });
    receiver.event(name, parse(data));
  };

  const lose = () => {
    // Most interruptions are over with the first attempt: no reason to alarm anybody.
    const brief = heard === null || failures === 0;
    receiver.connection(brief ? { state: "connecting" } : { state: "lost", since: heard ?? Date.now() });
    // Opened anew, and not left to the browser: it stops for good after an error status.
    source?.close();
    clearTimeout(timer);
    timer = setTimeout(open, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
    failures += 1;
  };

  const watch = setInterval(() => {
    const silent = heard !== null && Date.now() - heard > SILENCE_MS;
    if (silent && source?.readyState === EventSource.OPEN) lose();
  }, WATCH_MS);

  const wake = () => {
    if (!document.hidden && source?.readyState === EventSource.CLOSED) open();
  };

  addEventListener("online", open);
  document.addEventListener("visibilitychange", wake);
  open();
  return {
    retry: open,
    close() {
      clearInterval(watch);
      clearTimeout(timer);
      removeEventListener("online", open);
      document.removeEventListener("visibilitychange", wake);
      source?.close();
    },
  };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
