import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { InlineConfig, Plugin } from "vite";
import { z } from "zod";
import { writePackages } from "./packages-in-bundle.ts";

const ROOT = resolve(import.meta.dirname, "..");
const { engines } = z
  .object({ engines: z.object({ node: z.string().regex(/^\^\d+\.\d+/) }) })
  .parse(JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")));
/** What the first Node of all reads, all read. */
const OLDEST = /[\d.]+/.exec(engines.node);

/** A file that is started or read on its own: a worker thread, a language. */
const STARTED = /new URL\("(\.{1,2}\/[^"]+\.ts)", import\.meta\.url\)/;
/** A file of data that lies beside the code that reads it. */
const DATA = /new URL\("(\.\/[^"]+\.bin)", import\.meta\.url\)/;

/**
 * How the server is bundled, libraries and all: what is imported when needed becomes a file of its own in `dist/server`, and
 * nothing else has to be installed. Names stay as they are, so that a stack trace says what it would from the sources.
 */
export function configureBundle(outDir = "dist/server"): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    plugins: [buildStartedFiles(), writePackages()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      target: `node${OLDEST}`,
      license: { fileName: "licences.md" },
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { main: "server/main.ts" },
        // Without a hash: what Node compiled of the version before is replaced, and does not stay in its cache.
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  };
}

/**
 * Bundles what `new URL("./file.ts", import.meta.url)` names as an entry of its own, and names that in its place; what
 * `new URL("./file.bin", import.meta.url)` names lies beside it.
 */
export function buildStartedFiles(): Plugin {
  return {
    name: "started-files",
    // Data is an asset, which a bundle for a server leaves out where nobody asks for it.
    config: () => ({ build: { ssrEmitAssets: true } }),
    transform(code, id) {
      const [, data] = DATA.exec(code) ?? [];
      if (data !== undefined) {
        this.emitFile({ type: "asset", fileName: basename(data), source: readFileSync(resolve(dirname(id), data)) });
      }
      if (!STARTED.test(code)) return null;
      return code.replace(new RegExp(STARTED, "g"), (_, file: string) => {
        // All files of the bundle lie in one folder.
        const fileName = `${basename(file.replace(/(?:\/index)?\.ts$/, ""))}.js`;
        this.emitFile({ type: "chunk", id: resolve(dirname(id), file), fileName });
        return `new URL("./${fileName}", import.meta.url)`;
      });
    },
  };
}
