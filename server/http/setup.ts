import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import type { Dependencies } from "./dependencies.ts";
import { invalid } from "./invalid.ts";
import { problem } from "./problem.ts";
import { appleProfile } from "./setup/apple-profile.ts";
import { autoconfig } from "./setup/autoconfig.ts";
import { settingsOf, settingsQuery } from "./setup/settings.ts";
import { signInOf } from "./sign-in.ts";

/** `/api/v1/setup`: files that set a mail program up for a configured server; no password is in them. */
export function setupRoutes({ config }: Dependencies) {
  const find = (name: string) => config().servers.find((server) => server.name === name);
  return new Hono()
    .get("/:name/apple.mobileconfig", zValidator("query", settingsQuery, invalid), (c) => {
      const server = find(c.req.param("name"));
      if (!server) return problem(c, 404, "No server has this name.");
      if (signInOf(server) === "oauth2")
        return problem(
          c,
          404,
          "A profile cannot set up OAuth 2.0: add the account by hand, the device opens the sign-in.",
        );
      return c.body(appleProfile(settingsOf(server, c.req.valid("query"))), 200, {
        "Content-Type": "application/x-apple-aspen-config; charset=utf-8",
        "Content-Disposition": `attachment; filename="${fileName(server.name)}.mobileconfig"`,
      });
    })
    .get("/:name/config-v1.1.xml", zValidator("query", settingsQuery, invalid), (c) => {
      const server = find(c.req.param("name"));
      if (!server) return problem(c, 404, "No server has this name.");
      const text = autoconfig(settingsOf(server, c.req.valid("query")), signInOf(server) === "oauth2");
      return c.body(text, 200, {
        "Content-Type": "application/xml; charset=utf-8",
        "Content-Disposition": 'attachment; filename="config-v1.1.xml"',
      });
    });
}

function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").replace(/^[.-]+/, "") || "mail";
}
