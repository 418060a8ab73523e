import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { z } from "zod";
import type { Config } from "../config/types.ts";
import type { Discovered } from "../contract/answers/discovered.ts";
import { isSameServer } from "../contract/identity.ts";
import type { Language } from "../contract/languages.ts";
import { type Discovery, discover } from "../discover/discover.ts";
import { outboundPolicy } from "../probe/outbound-policy.ts";
import type { Dependencies } from "./dependencies.ts";
import { addressField } from "./email-field.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { notesFor } from "./provider-notes.ts";
import { providerLabel, setupChoices } from "./setup/choices.ts";
import { chosenSetting } from "./setup/chosen-setting.ts";
import { serversFor } from "./setup/shown-servers.ts";

/** `?address=…`, and what was chosen of `GET /api/v1/setup`. */
export const discoverQuery = z.object({
  address: addressField,
  server: z.string().optional(),
  provider: z.string().optional(),
  lang: z.string().optional(),
});

/**
 * `/api/v1/discover`: the settings for an e-mail address, each with where it comes from. Asks nobody, stores nothing. With `server`
 * or `provider`, a name that `GET /api/v1/setup` lists, its settings come first: links name them so, because a link that named a
 * host could lead a password astray.
 */
export function discoverRoutes({ config }: Dependencies) {
  return new Hono().use(reader).get("/", zValidator("query", discoverQuery, invalid), (c) => {
    const { address, server, provider } = c.req.valid("query");
    const shown = serversFor(c, config());
    const wanted = server === undefined ? server : shown.nameOf(server);
    const chosen = chosenSetting(setupChoices(shown.config, "en"), { server: wanted, provider }, address);
    const found = discover(address, shown.config.servers);
    const settings = chosen ? [chosen, ...found.settings.filter((one) => !isSameServer(one, chosen))] : found.settings;
    c.header("Cache-Control", "no-store");
    return c.json<Discovered>(discovered({ ...found, settings }, shown.config, c.get("reader")));
  });
}

/** What was found, in the reader's language, and whether a visitor may have it checked. */
export function discovered(found: Discovery, { servers, selfCheck }: Config, language: Language): Discovered {
  const policy = outboundPolicy(selfCheck.targets, servers);
  return {
    ...found,
    settings: found.settings.map((setting) => ({
      ...setting,
      label:
        setting.source.kind === "provider" ? providerLabel(setting.source.provider, language) : setting.source.server,
      checkable: selfCheck.enabled && policy.refuseHost(setting.host, setting.port) === null,
    })),
    notes: notesFor(found.notes, language),
  };
}
