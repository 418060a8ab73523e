import { z } from "zod";
import { LANGUAGES } from "../contract/languages.ts";
import type { Security } from "../contract/securities.ts";

/** What mail programs sign in with. `app-password-two-step`: the account's password until two-step verification is on. */
const SIGN_INS = [
  "password",
  "app-password",
  "app-password-two-step",
  "authorization-code",
  "separate-password",
  "mailbox-password",
  "oauth2",
] as const;

/** What else somebody has to know who sets up a mail program. */
const NOTES = [
  "provider-kind",
  "switch-on",
  "switch-on-by-admin",
  "plan",
  "region",
  "identify",
  "bridge",
  "no-imap",
] as const;

type ProviderSignIn = (typeof SIGN_INS)[number];

/** Names a note: how one signs in, where that is not simply with the account's password, or what else there is to know. */
export type NoteId = Exclude<ProviderSignIn, "password" | "oauth2"> | "oauth-only" | (typeof NOTES)[number];

/** `{domain}` stands for the address's own. */
const hostSchema = z.string().regex(/^(?:[a-z0-9-]+|\{domain\})(?:\.(?:[a-z0-9-]+|\{domain\}))+$/);
/** A regular expression, in which case does not count. */
const patternSchema = z.string().transform((source) => new RegExp(source, "i"));

/** The two ports of IMAP; RFC 8314 and RFC 9051 section 6.2.1 say which security belongs to them. */
const imapSchema = z
  .strictObject({ host: hostSchema, port: z.literal([993, 143]) })
  .transform(({ host, port }) => ({ host, port, security: securityOf(port === 993) }));

/** The two ports for handing mail in (RFC 6409): 465 is TLS from the beginning, 587 STARTTLS (RFC 8314). */
const smtpSchema = z
  .strictObject({ host: hostSchema, port: z.literal([465, 587]) })
  .transform(({ host, port }) => ({ host, port, security: securityOf(port === 465) }));

/** By what a provider is known; each of the signs alone is enough. What many servers have is not here. */
const knownSchema = z.strictObject({
  /** How people, programs and messages call it, anywhere in a text. */
  called: patternSchema,
  /** The greeting that only its servers have: of software that others run too, the part that names for whom. */
  greeting: patternSchema.optional(),
  /** Software that others run too, where it takes more than a greeting to tell whose it is. */
  software: z.literal("exchange-online").optional(),
  /** Any of them is enough. */
  capabilities: z.array(z.string()).default([]),
  /** Names of its servers, each with all below it: in a certificate, behind an alias, as the configured host. */
  hosts: z.array(hostSchema).default([]),
});

/** One record of `providers.json`: facts of a provider's own pages and of public autoconfiguration data. */
export const providerSchema = z
  .strictObject({
    name: z.string().min(1),
    /** What people call it where it has another name, by their language. */
    names: z.partialRecord(z.enum(LANGUAGES), z.string().min(1)).default({}),
    /** The domains of its addresses, one that begins with a dot with all below it; empty where customers bring their own. */
    domains: z.array(z.string()),
    /** The best first. Empty where there is no IMAP to reach: the notes say why. */
    imap: z.array(imapSchema),
    /** For sending, which imapscope names and does not check; left out where it is not known. */
    smtp: smtpSchema.nullable().default(null),
    /** Whether the user name is the whole address or what stands before the @. */
    userForm: z.enum(["address", "local-part"]).default("address"),
    /** The same for sending; left out where it is no other. */
    smtpUserForm: z.enum(["address", "local-part"]).optional(),
    signIn: z.enum(SIGN_INS).default("password"),
    notes: z.array(z.enum(NOTES)).default([]),
    known: knownSchema.nullable().default(null),
  })
  .transform((record) => ({
    ...record,
    smtpUserForm: record.smtpUserForm ?? record.userForm,
    notes: [...noteOnSignIn(record.signIn), ...record.notes],
  }));

/** A mail provider, and what its users have to set. `notes`: all of them, how one signs in first. */
export type Provider = z.output<typeof providerSchema>;

function securityOf(isImplicit: boolean): Security {
  return isImplicit ? "implicit-tls" : "starttls";
}

function noteOnSignIn(signIn: ProviderSignIn): readonly NoteId[] {
  if (signIn === "password") return [];
  return [signIn === "oauth2" ? "oauth-only" : signIn];
}
