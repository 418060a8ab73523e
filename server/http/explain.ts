import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { LANGUAGES } from "../contract/languages.ts";
import { explain } from "../present/explain.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";

/** A long piece of a log, in any script. */
const MAX_BYTES = 512 * 1024;
const MAX_CIRCUMSTANCES = 1000;

/** The message, and what a person tells besides. */
export const explainBody = z.strictObject({
  text: z.string().trim().min(1),
  circumstances: z.string().trim().max(MAX_CIRCUMSTANCES).optional(),
  lang: z.enum(LANGUAGES).optional(),
});

/**
 * `POST /api/v1/explain`: an error message of a server or a mail program → diagnoses, best first. The `circumstances` are what a
 * person tells besides, in any words: where it works, what was changed, which provider.
 */
export function explainRoutes() {
  return new Hono()
    .use(reader)
    .use(
      bodyLimit({
        maxSize: MAX_BYTES,
        onError: (c) =>
          problem(
            c,
            413,
            `The request body is longer than ${MAX_BYTES} bytes: send the error message, or the part of the log around it.`,
          ),
      }),
    )
    .post("/", zValidator("json", explainBody, invalid), (c) => {
      const { text, circumstances, lang } = c.req.valid("json");
      return c.json(explain(text, lang ?? c.get("reader"), circumstances));
    });
}
