import { existsSync } from "node:fs";
import { build } from "vite";

/**
 * `npm start`: builds the page and starts imapscope; without a configuration in this folder, its demo. Further arguments
 * are those of `imapscope serve`: `npm start -- --listen 127.0.0.1:9200`.
 */
const args = process.argv.slice(2);
const chosen = args.some((arg) => arg.startsWith("--config") || arg === "--demo");
const demo = !chosen && !existsSync("imapscope.yaml");

await build({ logLevel: "warn" });
process.argv.splice(2, args.length, "serve", ...(demo ? ["--demo"] : []), ...args);
await import("../server/main.ts");
