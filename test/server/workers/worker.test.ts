import { Worker } from "node:worker_threads";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { createSteps } from "../../../server/record/steps.ts";
import { createCrew } from "../../../server/workers/crew.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

const WORKER = new URL("../../../server/workers/worker.ts", import.meta.url);

/** A crew of one worker, which does this besides. */
function crewWith(besides: string) {
  const text = `import ${JSON.stringify(WORKER.href)};\n${besides}`;
  const errors: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(JSON.parse(line).err.stack) });
  const start = () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`));
  const crew = createCrew({ log, internalError: () => {} }, start);
  crew.resize(1);
  onTestFinished(() => crew.stop());
  return { crew, errors };
}

const options = () => ({ ...createSteps().begin("corp"), signal: new AbortController().signal });

it("marks the times that it took while its own loop was late", async () => {
  // Once, while the answer to LIST is waited for.
  const busy = `
    import { parentPort } from "node:worker_threads";
    const keepBusy = () => { const end = performance.now() + 150; while (performance.now() < end); };
    parentPort.on("message", ({ kind }) => { if (kind === "check") setTimeout(keepBusy, 300); });`;
  const { crew } = crewWith(busy);
  const server = await fakeImapServer({ delays: { list: 2 } });
  const done = await crew.check(await serverConfig(server, { timeoutSeconds: 60 }), options());
  expect(done.state).toBe("up");
  expect(done.heldUpSeconds).toBeGreaterThanOrEqual(0.1);
});

it("says of an error that nobody caught where it was, and not what it said", async () => {
  const dying = "setTimeout(() => { throw new TypeError('LOGIN monitor ' + ['hun', 'ter2'].join('')); }, 300);";
  const { crew, errors } = crewWith(dying);
  const server = await fakeImapServer({ delays: { list: 60 } });
  await expect(crew.check(await serverConfig(server, { timeoutSeconds: 60 }), options())).rejects.toThrow();
  expect(errors[0]).toContain("TypeError");
  expect(errors[0]).toContain("listOnTimeout");
  expect(errors.join()).not.toContain("hunter2");
});
