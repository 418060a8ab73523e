import { beforeEach, describe, expect, it } from "vitest";
import { tellRefused } from "../../../web/access/refused.ts";
import { askAgain, known, mayOperate, mayScrape, maySee, startSession } from "../../../web/access/session.ts";
import { fetchOverview } from "../../../web/api.ts";
import { answering } from "../answering.ts";
import { become, visitorWith, whoOf } from "../who.ts";

beforeEach(() => {
  known.value = { state: "asking" };
});

describe("who the reader is", () => {
  it.each([
    ["visitor", [false, false, false]],
    ["viewer", [true, false, false]],
    ["operator", [true, true, true]],
    ["scraper", [false, false, true]],
  ] as const)("a %s may %j: see, operate, scrape", (role, may) => {
    become(whoOf({ role }));
    expect([maySee.value, mayOperate.value, mayScrape.value]).toEqual(may);
  });

  it("is asked once, however many want to know", async () => {
    const asked = answering({ "/api/v1/session": { body: whoOf() } });
    await Promise.all([askAgain(), askAgain(), startSession()]);
    expect(asked.length).toBe(1);
    expect(known.value).toEqual({ state: "known", session: whoOf(), ended: false });
  });

  it("is not known where it cannot be asked: then imapscope decides", async () => {
    answering({ "/api/v1/session": "unreachable" });
    await askAgain();
    expect([known.value, maySee.value]).toEqual([{ state: "unknown" }, true]);
  });

  it("stays what it was while imapscope cannot be reached", async () => {
    become(whoOf());
    answering({ "/api/v1/session": "unreachable" });
    await askAgain();
    expect(known.value).toMatchObject({ state: "known", session: whoOf() });
  });

  it("is asked again when an answer says that a session has ended", async () => {
    answering({ "/api/v1/session": { body: whoOf() } });
    await startSession();
    answering({ "/api/v1/session": { body: visitorWith() }, "/api/v1/servers": { status: 401, body: {} } });
    await fetchOverview(new AbortController().signal);
    await expect.poll(() => known.value).toMatchObject({ session: { way: "anonymous" }, ended: true });
    // Once more says nothing new.
    tellRefused();
    await expect.poll(() => known.value).toMatchObject({ ended: true });
  });

  it("has not ended for whoever was never signed in", async () => {
    answering({ "/api/v1/session": { body: visitorWith() } });
    await askAgain();
    await askAgain();
    expect(known.value).toMatchObject({ session: { way: "anonymous" }, ended: false });
  });
});
