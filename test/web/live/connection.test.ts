import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LiveConnection, openStream, type Stream } from "../../../web/live/connection.ts";

/** Stands in for the browser's EventSource, driven by the test. */
class FakeEventSource {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  readonly listeners = new Map<string, (event: { data: string }) => void>();
  constructor() {
    FakeEventSource.opened.push(this);
  }
  addEventListener(name: string, listener: (event: { data: string }) => void) {
    this.listeners.set(name, listener);
  }
  close() {
    this.readyState = 2;
  }
  send(name: string, data: string) {
    this.listeners.get(name)?.({ data });
  }
}

const target = { addEventListener: vi.fn(), removeEventListener: vi.fn() };
let stream: Stream;
let connections: LiveConnection["state"][];
let events: unknown[];
const newest = () => FakeEventSource.opened.at(-1) as FakeEventSource;

beforeEach(() => {
  vi.useFakeTimers();
  FakeEventSource.opened = [];
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.stubGlobal("document", { ...target, hidden: false });
  vi.stubGlobal("addEventListener", target.addEventListener);
  vi.stubGlobal("removeEventListener", target.removeEventListener);
  connections = [];
  events = [];
  stream = openStream("/events", {
    event: (name, data) => events.push([name, data]),
    connection: ({ state }) => connections.push(state),
  });
});

afterEach(() => {
  stream.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("openStream", () => {
  it("hands on what comes in", () => {
    newest().send("ping", '{"now":1}');
    expect([connections, events]).toEqual([["live"], [["ping", { now: 1 }]]]);
  });

  it("hands on undefined for what is no JSON", () => {
    newest().send("server", "<html>");
    expect(events).toEqual([["server", undefined]]);
  });

  it("is not lost by one short interruption", () => {
    newest().send("ping", "{}");
    newest().onerror?.();
    vi.advanceTimersByTime(1000);
    newest().send("ping", "{}");
    expect([connections, FakeEventSource.opened.length]).toEqual([["live", "connecting", "live"], 2]);
  });

  it("is lost when the first attempt fails, too, and goes on trying", () => {
    newest().send("ping", "{}");
    for (let attempt = 0; attempt < 5; attempt++) {
      newest().onerror?.();
      vi.advanceTimersByTime(10_000);
    }
    expect(connections.slice(0, 3)).toEqual(["live", "connecting", "lost"]);
    expect(FakeEventSource.opened).toHaveLength(6);
    newest().send("overview", "{}");
    expect(connections.at(-1)).toBe("live");
  });

  it("notices a connection that has gone silent", () => {
    newest().send("ping", "{}");
    vi.advanceTimersByTime(50_000);
    expect(FakeEventSource.opened.length).toBeGreaterThan(1);
    expect(connections).toContain("connecting");
  });

  it("tries at once when asked to", () => {
    newest().onerror?.();
    stream.retry();
    expect(FakeEventSource.opened).toHaveLength(2);
    expect(FakeEventSource.opened[0]?.readyState).toBe(2);
  });

  it("stays closed", () => {
    newest().onerror?.();
    stream.close();
    vi.advanceTimersByTime(60_000);
    expect(FakeEventSource.opened).toHaveLength(1);
  });
});
