import { z } from "zod";
import type { Of } from "../schema.ts";
import { Security } from "./sets.ts";

/** Where a server is reached, and how. */
export const Endpoint = z.object({ host: z.string(), port: z.int(), security: Security });
export type Endpoint = Of<typeof Endpoint>;

const Configured = z.object({ kind: z.literal("configured"), server: z.string() });
const OfProvider = z.object({ kind: z.literal("provider"), provider: z.string() });
const OfVisitor = z.object({ kind: z.literal("visitor") });

/** Who says that a setting is right: a server of our own configuration, or our list of providers. */
export const Source = z.discriminatedUnion("kind", [Configured, OfProvider]);
export type Source = Of<typeof Source>;

/** How a mail program reaches the mailbox of an address. */
export const Setting = Endpoint.extend({ user: z.string(), source: Source });
export type Setting = Of<typeof Setting>;

/** Settings of a visitor's check: found, or what the visitor wrote. */
export const SelfCheckSetting = Setting.extend({
  source: z.discriminatedUnion("kind", [Configured, OfProvider, OfVisitor]),
});
export type SelfCheckSetting = Of<typeof SelfCheckSetting>;

/** What else one has to know who sets up a mail program: its name (`server/discover/notes.ts`), and what to read. */
export const Note = z.object({ id: z.string(), text: z.string() });
export type Note = Of<typeof Note>;
