import { expect, it } from "vitest";
import type { BackOff } from "../../../server/contract/facts.ts";
import { createLeftAlone } from "../../../server/record/left-alone.ts";
import { quietServer } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const SERVER = await quietServer();
const BEGAN = Date.parse("2026-11-23T12:00:00.000Z");

/** A memory with a clock that stands so many seconds after the checks have ended. */
function remembering() {
  let later = 0;
  const leftAlone = createLeftAlone(() => new Date(BEGAN + later * 1000));
  const ended = (seconds: number | null) => {
    const backOff: BackOff = { code: "BACKOFF", seconds, text: "later" };
    return healthyCheck({ id: "asked", startedAt: new Date(BEGAN - 1000).toISOString(), seconds: 1, backOff });
  };
  return { leftAlone, ended, at: (seconds: number) => (later = seconds) };
}

it.each([
  [60, 59.9, 60],
  [null, 299, 300],
  [86_400, 3599, 3600],
])("a server that asked for %s seconds is answered for until then", (asked, before, after) => {
  const { leftAlone, ended, at } = remembering();
  leftAlone.observe(SERVER, ended(asked));
  at(before);
  expect(leftAlone.answerOf(SERVER)?.id).toBe("asked");
  at(after);
  expect(leftAlone.answerOf(SERVER)).toBeNull();
});

it("a server that asked for nothing is asked every time", () => {
  const { leftAlone, ended } = remembering();
  leftAlone.observe(SERVER, healthyCheck());
  leftAlone.observe(SERVER, ended(0));
  expect(leftAlone.answerOf(SERVER)).toBeNull();
});

it("is about one account of one server", async () => {
  const { leftAlone, ended } = remembering();
  leftAlone.observe(SERVER, ended(60));
  expect(leftAlone.answerOf({ ...SERVER, host: SERVER.host.toUpperCase() })).not.toBeNull();
  for (const other of [{ port: 143 }, { host: "other.example.com" }, { login: null }]) {
    expect(leftAlone.answerOf({ ...SERVER, ...other })).toBeNull();
  }
});

it("keeps neither the dialogue nor what can be large", () => {
  const { leftAlone, ended } = remembering();
  leftAlone.observe(SERVER, ended(60));
  const kept = leftAlone.answerOf(SERVER);
  expect(kept?.transcript).toEqual([]);
  const { phases } = ended(60);
  const left = { status: "skipped", because: "not-applicable" };
  expect(kept?.phases).toEqual({ ...phases, list: left, status: left, quota: left, sync: left, logout: left });
});

it("remembers 200 servers, and forgets those that asked first", () => {
  const { leftAlone, ended } = remembering();
  const server = (index: number) => ({ ...SERVER, host: `mail-${index}.example.com` });
  for (let index = 0; index < 201; index += 1) leftAlone.observe(server(index), ended(60));
  expect([leftAlone.answerOf(server(0)), leftAlone.answerOf(server(1))?.id]).toEqual([null, "asked"]);
});

it("remembers one that asked again as the one that asked last", () => {
  const { leftAlone, ended } = remembering();
  const server = (index: number) => ({ ...SERVER, host: `mail-${index}.example.com` });
  for (const index of [...Array(200).keys(), 0, 200]) leftAlone.observe(server(index), ended(60));
  expect([leftAlone.answerOf(server(0))?.id, leftAlone.answerOf(server(1))]).toEqual(["asked", null]);
});

it("a server is not left alone until the clock is again where it was, after it was put back", () => {
  const { leftAlone, ended, at } = remembering();
  leftAlone.observe(SERVER, ended(3600));
  at(-365 * 86_400);
  expect(leftAlone.answerOf(SERVER)).toBeNull();
});
