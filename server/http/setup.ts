import { zValidator } from "@hono/zod-validator";
import { type Context, Hono } from "hono";
import type { z } from "zod";
import type { SetupChoice, SetupList } from "../contract/answers/setup.ts";
import type { Dependencies } from "./dependencies.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";
import { appleProfile } from "./setup/apple-profile.ts";
import { autoconfig } from "./setup/autoconfig.ts";
import { setupChoices } from "./setup/choices.ts";
import { settingsOf, settingsQuery } from "./setup/settings.ts";
import { serversFor } from "./setup/shown-servers.ts";

type Said = z.infer<typeof settingsQuery>;

/**
 * `/api/v1/setup`: what a mail program can be set up for, and files that do it, for a configured server (`/NAME/…`) and for a
 * provider (`/providers/NAME/…`). No password is in them.
 */
export function setupRoutes({ config }: Dependencies) {
  const find = (c: Context, kind: SetupChoice["kind"], name: string) => {
    const shown = serversFor(c, config());
    const wanted = kind === "configured" ? shown.nameOf(name) : name;
    return setupChoices(shown.config, "en").find(
      (choice) => choice.kind === kind && choice.name === wanted && choice.imap !== null,
    );
  };
  const query = zValidator("query", settingsQuery, invalid);
  return new Hono()
    .use(reader)
    .get("/", (c) =>
      c.json<SetupList>({
        choices: setupChoices(serversFor(c, config()).config, c.get("reader")),
        selfCheck: config().selfCheck.enabled,
      }),
    )
    .get("/:name/apple.mobileconfig", query, (c) =>
      profile(c, find(c, "configured", c.req.param("name")), c.req.valid("query")),
    )
    .get("/:name/config-v1.1.xml", query, (c) =>
      configFile(c, find(c, "configured", c.req.param("name")), c.req.valid("query")),
    )
    .get("/providers/:name/apple.mobileconfig", query, (c) =>
      profile(c, find(c, "provider", c.req.param("name")), c.req.valid("query")),
    )
    .get("/providers/:name/config-v1.1.xml", query, (c) =>
      configFile(c, find(c, "provider", c.req.param("name")), c.req.valid("query")),
    );
}

async function profile(c: Context, choice: SetupChoice | undefined, said: Said) {
  const settings = choice && settingsOf(choice, said);
  if (!choice || !settings) return unknown(c);
  if (choice.signIn === "oauth2")
    return problem(
      c,
      404,
      "A profile cannot set up OAuth 2.0: add the account by hand, and sign in when the device asks.",
    );
  return c.body(await appleProfile(settings), 200, {
    "Content-Type": "application/x-apple-aspen-config; charset=utf-8",
    "Content-Disposition": `attachment; filename="${fileName(choice.name)}.mobileconfig"`,
  });
}

async function configFile(c: Context, choice: SetupChoice | undefined, said: Said) {
  const settings = choice && settingsOf(choice, said);
  if (!choice || !settings) return unknown(c);
  return c.body(await autoconfig(settings, choice.signIn === "oauth2"), 200, {
    "Content-Type": "application/xml; charset=utf-8",
    "Content-Disposition": 'attachment; filename="config-v1.1.xml"',
  });
}

function unknown(c: Context) {
  return problem(c, 404, "There is no server or provider of this name with IMAP. GET /api/v1/setup lists them.");
}

function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").replace(/^[.-]+/, "") || "mail";
}
