import { z } from "zod";
import type { Of } from "../schema.ts";
import { SignIn } from "./sets.ts";
import { Endpoint, Note } from "./setting.ts";

/** Something that a mail program can be set up for. */
export const SetupChoice = z.object({
  kind: z.enum(["configured", "provider"]),
  /** What links and files call it. */
  name: z.string(),
  /** What people call it, in the reader's language. */
  label: z.string(),
  /** What it is called besides, in any language: to be found by. */
  names: z.array(z.string()),
  /** The domains of its addresses, one that begins with a dot with all below it; empty where customers bring their own. */
  domains: z.array(z.string()),
  /** `{domain}` stands for the address's own. Null where there is no IMAP to reach; the notes say why. */
  imap: Endpoint.nullable(),
  /** For sending, which imapscope does not check; null where it is not known. */
  smtp: Endpoint.nullable(),
  /** Whether the user name is the whole address or what stands before the @. */
  userForm: z.enum(["address", "local-part"]),
  /** The same for sending. */
  smtpUserForm: z.enum(["address", "local-part"]),
  signIn: SignIn,
  notes: z.array(Note),
  /** Whether `selfCheck` lets a visitor have it checked. */
  checkable: z.boolean(),
});
export type SetupChoice = Of<typeof SetupChoice>;

/** `GET /api/v1/setup`: our own servers first, then the providers; and whether visitors may check anything here. */
export const SetupList = z.object({ choices: z.array(SetupChoice), selfCheck: z.boolean() });
export type SetupList = Of<typeof SetupList>;
