import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { buildStartedFiles } from "../../scripts/server-bundle.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAIN = `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./echo.ts", import.meta.url));
worker.once("message", (said: string) => console.log(said));
`;
const WORKER = `import { parentPort } from "node:worker_threads";
import { word } from "./word.ts";
parentPort?.postMessage(word);
`;

describe("buildStartedFiles", () => {
  it("bundles what a worker thread begins with as a file of its own, and starts that", async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, "main.ts"), MAIN);
    writeFileSync(join(root, "echo.ts"), WORKER);
    writeFileSync(join(root, "word.ts"), 'export const word: string = "from the worker";\n');
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      plugins: [buildStartedFiles()],
      build: { ssr: true, outDir: "dist", rolldownOptions: { input: { main: join(root, "main.ts") } } },
    });
    const built = join(root, "dist");
    writeFileSync(join(built, "package.json"), '{ "type": "module" }');
    expect(readdirSync(built).filter((name) => /\.m?js$/.test(name)).length).toBeGreaterThan(1);
    const [main = ""] = readdirSync(built).filter((name) => name.startsWith("main"));
    expect(execFileSync(process.execPath, [join(built, main)], { encoding: "utf8" })).toBe("from the worker\n");
  });

  it("lays a file of data beside the code that reads it", async () => {
    const root = temporaryFolder();
    writeFileSync(
      join(root, "main.ts"),
      'import { readFileSync } from "node:fs";\nconsole.log(readFileSync(new URL("./known.bin", import.meta.url)).length);\n',
    );
    writeFileSync(join(root, "known.bin"), Buffer.from([0, 1, 255]));
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      plugins: [buildStartedFiles()],
      build: { ssr: true, outDir: "dist", rolldownOptions: { input: { main: join(root, "main.ts") } } },
    });
    const built = join(root, "dist");
    writeFileSync(join(built, "package.json"), '{ "type": "module" }');
    const [main = ""] = readdirSync(built).filter((name) => name.startsWith("main"));
    expect(execFileSync(process.execPath, [join(built, main)], { encoding: "utf8" })).toBe("3\n");
  });
});
