import { build } from "vite";
import { configureBundle } from "./server-bundle.ts";

/** `npm run build`: the page into `dist/web` and the server into `dist/server`, as npm start, the container and the package run them. */
await build({ logLevel: "warn" });
await build(configureBundle());
