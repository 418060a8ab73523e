import { zValidator } from "@hono/zod-validator";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { parseHost } from "../config/host.ts";
import { accountKey } from "../contract/identity.ts";
import { LANGUAGES } from "../contract/languages.ts";
import { SECURITIES } from "../contract/securities.ts";
import { outboundPolicy } from "../probe/outbound-policy.ts";
import type { Waiting } from "./admission.ts";
import { clientOf } from "./client.ts";
import type { Dependencies } from "./dependencies.ts";
import { addressField } from "./email-field.ts";
import type { EventStreams } from "./event-streams.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";
import { tellCheck, waitInLine } from "./self-check-stream.ts";
import { serverOf, settingOf } from "./self-check-target.ts";
import { serversFor } from "./setup/shown-servers.ts";
import { createVisitorQueue } from "./visitor-queue.ts";

const MAX_BYTES = 8 * 1024;

/** What ends a protocol line has no place in a user name or password. */
const credential = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\r\n\0]+$/, "must be one line");

/** What a visitor writes; all but the address may be left out. */
export const selfCheckBody = z.strictObject({
  address: addressField,
  user: credential(254).optional(),
  password: credential(1024).optional(),
  host: z
    .string()
    .trim()
    .transform((text, context) => {
      const host = parseHost(text);
      if (host !== null) return host;
      context.addIssue({ code: "custom", message: "must be a host name or an IP address alone" });
      return z.NEVER;
    })
    .optional(),
  port: z.int().min(1).max(65_535).optional(),
  security: z.enum(SECURITIES).optional(),
  lang: z.enum(LANGUAGES).optional(),
});

/**
 * `POST /api/v1/self-check`: a visitor's own account, checked once. Answers with server-sent events: `queued` with the place in the
 * line, for whoever has to wait; then `settings`, `phase` as each begins, and `check` or `problem`. Nothing of it is recorded, logged or counted; the password lives as long as the probe.
 */
export function selfCheckRoutes({ config, checkOnce }: Dependencies, streams: EventStreams) {
  const queue = createVisitorQueue();
  return new Hono()
    .use(reader)
    .use(
      bodyLimit({
        maxSize: MAX_BYTES,
        onError: (c) => problem(c, 413, `The request body is longer than ${MAX_BYTES} bytes.`),
      }),
    )
    .post("/", zValidator("json", selfCheckBody, invalid), async (c) => {
      const { selfCheck, servers } = config();
      if (!selfCheck.enabled) return problem(c, 403, "Visitors' checks are switched off here.");
      const { password, lang, ...question } = c.req.valid("json");
      const setting = settingOf(question, serversFor(c, config()).config.servers);
      if (typeof setting === "string") return problem(c, 400, setting);
      const policy = outboundPolicy(selfCheck.targets, servers);
      const account = accountKey({ ...setting, user: setting.user.toLowerCase() });
      const client = clientOf(c);
      const ticket = queue.enter({ client, account, perMinute: selfCheck.perMinute });
      if ("reason" in ticket) return tooMany(c, ticket);
      const server = serverOf(setting, password, servers);
      const language = lang ?? c.get("reader");
      const answer = await streams.open(c, () => async (stream) => {
        try {
          const isTurn = await waitInLine(stream, ticket);
          if (isTurn) await tellCheck(stream, { server, setting, policy, language, client }, checkOnce);
        } finally {
          ticket.leave();
        }
      });
      if (!answer.ok) ticket.leave();
      return answer;
    });
}

const WAITING: Readonly<Record<Waiting["reason"], string>> = {
  running: "Too many checks from your address are running.",
  client: "Too many checks from your address are waiting for their turn.",
  account: "This account has reached the limit of checks per minute.",
  everybody: "Too many people are waiting for their turn.",
};

function tooMany(context: Context, { reason, retryAfterSeconds }: Waiting) {
  context.header("Retry-After", String(retryAfterSeconds));
  return problem(context, 429, `${WAITING[reason]} Try again in ${retryAfterSeconds} s.`);
}
