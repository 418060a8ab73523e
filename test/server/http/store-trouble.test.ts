import { expect, it, onTestFinished } from "vitest";
import { createMetrics } from "../../../server/record/metrics/metrics.ts";
import { openSteadyStore } from "../../../server/record/steady/steady-store.ts";
import { testApp } from "../../support/app.ts";
import { parseEvents } from "../../support/event-stream.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { failingStore } from "../record/steady/failing-store.ts";

/** The HTTP side over a store that can be made to fail; one check of `corp` was recorded. */
async function overFailing() {
  const { store: below, faults } = await failingStore();
  const metrics = createMetrics("1.2.3");
  const log = { error() {}, warn() {} };
  const { store, health } = await openSteadyStore({ open: async () => below, log, metrics: metrics.store, retryMs: 5 });
  onTestFinished(() => store.close());
  const { app, dependencies } = await testApp({ store, storeHealth: health, metrics });
  const save = async (id: string, startedAt: string) => {
    const check = healthyCheck({ id, startedAt });
    const isKept = await store.save(check).then(
      () => true,
      () => false,
    );
    dependencies.live.done(check, "up", isKept);
  };
  await save("first", "2026-11-23T12:00:00.000Z");
  const get = async (path: string) => {
    const answer = await app.request(path);
    const type = answer.headers.get("Content-Type") ?? "";
    return { status: answer.status, body: type.includes("json") ? await answer.json() : await answer.text() };
  };
  return { app, faults, health, save, get };
}

it("is not ready while checks are not recorded, says why without a path, and is healthy all the time", async () => {
  const { faults, save, get, health } = await overFailing();
  expect((await get("/-/ready")).status).toBe(200);
  faults.write = "full";
  await save("second", "2026-11-23T12:01:00.000Z");
  const { status, body } = await get("/-/ready");
  expect(status).toBe(503);
  expect(body).toMatchObject({
    status: 503,
    detail: expect.stringMatching(/the disk of the data folder is full\. 1 are held/),
  });
  expect(JSON.stringify(body)).not.toContain("/");
  expect((await get("/-/healthy")).status).toBe(200);
  faults.write = null;
  await expect.poll(() => health.trouble()).toBeNull();
  expect((await get("/-/ready")).status).toBe(200);
});

it("shows the newest checks all the same, and what is wrong", async () => {
  const { faults, save, get } = await overFailing();
  faults.write = "full";
  await save("second", "2026-11-23T12:01:00.000Z");
  const store = { kind: "full", recording: false, waiting: 1, dropped: 0 };
  const latest = { id: "second" };
  const overview = { store, servers: [{ latest, recent: [{ id: "first" }, { id: "second" }] }] };
  expect((await get("/api/v1/servers")).body).toMatchObject(overview);
  expect((await get("/api/v1/servers/corp")).body).toMatchObject({
    store,
    server: { latest },
    check: { id: "second" },
  });
  expect((await get("/api/v1/checks/second")).body).toMatchObject({ id: "second" });
  expect((await get("/api/v1/servers/corp/checks")).body).toMatchObject({
    checks: [{ id: "second" }, { id: "first" }],
  });
});

it("says nothing of the store while all is well", async () => {
  const { get } = await overFailing();
  expect((await get("/api/v1/servers")).body).not.toHaveProperty("store");
});

it("answers the overview from memory where nothing can be read, and no half of a history", async () => {
  const { faults, get } = await overFailing();
  faults.read = "damaged";
  faults.write = "damaged";
  expect(await get("/api/v1/servers")).toMatchObject({
    status: 200,
    body: { servers: [{ name: "corp", state: "up", latest: { id: "first" } }] },
  });
  expect((await get("/api/v1/servers/corp")).status).toBe(200);
  expect((await get("/api/v1/diagnoses")).status).toBe(200);
  expect((await get("/-/ready")).status).toBe(200);
  expect(await get("/api/v1/servers/corp/series")).toMatchObject({
    status: 503,
    body: { detail: expect.stringContaining("the database file is damaged") },
  });
});

it("tells of the store as an event when it fails, and when that is over", async () => {
  const { app, faults, save, health } = await overFailing();
  const stream = await app.request("/api/v1/events");
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const told = () => parseEvents(text.slice(0, text.lastIndexOf("\n\n") + 2)).filter(({ event }) => event === "store");
  const read = async (count: number) => {
    while (told().length < count) text += (await reader?.read())?.value ?? "";
  };
  faults.write = "full";
  await save("second", "2026-11-23T12:01:00.000Z");
  await read(1);
  expect(told()[0]?.data).toMatchObject({ store: { kind: "full" } });
  faults.write = null;
  await expect.poll(() => health.trouble()).toBeNull();
  while (JSON.stringify(told().at(-1)?.data) !== '{"store":null}') await read(told().length + 1);
  await reader?.cancel();
});
