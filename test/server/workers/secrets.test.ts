import type { Worker } from "node:worker_threads";
import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { createSteps } from "../../../server/record/steps.ts";
import { createCrew } from "../../../server/workers/crew.ts";
import { mistakeOf } from "../../../server/workers/mistake.ts";
import { startWorker } from "../../../server/workers/start-worker.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";
import { holds } from "../probe/peer-text/detector.ts";
import { FORMS } from "../probe/peer-text/forms.ts";
import { ECHOES } from "../probe/peer-text/places.ts";

const USER = "monitor@example.com";
const PASSWORD = "Nq7-Vexor.42zK";
const LOGIN = { user: USER, password: new Secret(PASSWORD) };

/** All that workers have said, each text for itself. */
const said = new Set<string>();

const crew = createCrew({ log: pino({ level: "silent" }), internalError: () => {} }, (): Worker => {
  const worker = startWorker();
  worker.on("message", (message) => listen(message));
  return worker;
});
crew.resize(1);
afterAll(() => crew.stop());

function listen(value: unknown): void {
  if (typeof value === "string") {
    if (value.startsWith("{")) listen(JSON.parse(value));
    else said.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      said.add(key);
      listen(one);
    }
    // What was said in several lines, too.
    const lines = Array.isArray(value) ? value.map((one) => (typeof one === "object" ? one?.line : one)) : [];
    said.add(lines.filter((line) => typeof line === "string").join("\n"));
  }
}

const FORMS_A_PLACE = 8;

it.each(ECHOES.map((echo, index) => ({ echo, index, place: echo.name })))(
  "a password goes in and never comes back, watched or not, whatever form it has: $place",
  async ({ echo, index }) => {
    const forms = FORMS.filter((_, form) => index === 0 || (index + form) % FORMS_A_PLACE === 0);
    for (const [turn, form] of forms.entries()) {
      const server = await fakeImapServer(echo.options(form.write(PASSWORD, USER)));
      const config = await serverConfig(server, { timeoutSeconds: 60, login: LOGIN, ...echo.config });
      const steps = createSteps();
      if (turn % 2 === 0) steps.follow("corp", () => {});
      const { signal } = new AbortController();
      await crew.check(config, { ...steps.begin("corp"), signal });
      await server.close();
    }
    expect([...said].filter((text) => holds(text, PASSWORD, text.length > 2048 ? 1 : 2))).toEqual([]);
  },
);

it("that were many texts", () => {
  expect(said.size).toBeGreaterThan(500);
  expect(said).toContain("check");
});

it("an error leaves without what a server said", async () => {
  const config = await serverConfig(await fakeImapServer(), { login: LOGIN });
  const error = new Error(`cannot read LOGIN ${USER} ${PASSWORD}`);
  const mistakes = [mistakeOf(error, config), mistakeOf(error, null), mistakeOf(PASSWORD, config)];
  expect(JSON.stringify(mistakes)).not.toContain(PASSWORD);
  expect(mistakes[0]).toMatchObject({ name: "Error", message: expect.stringContaining("cannot read") });
  expect(mistakes[0]?.stack).toContain("secrets.test.ts");
});
