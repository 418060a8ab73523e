import type { CapabilityStage } from "../options.ts";
import type { DemoSession } from "../session.ts";
import type { Handler } from "./handler.ts";

const ALWAYS = ["IMAP4rev1", "SASL-IR", "LITERAL+", "ID", "ENABLE", "IDLE"];
const AFTER_LOGIN = [
  "NAMESPACE",
  "CHILDREN",
  "LIST-EXTENDED",
  "LIST-STATUS",
  "SPECIAL-USE",
  "UNSELECT",
  "UIDPLUS",
  "MOVE",
  "CONDSTORE",
  "QUOTA",
  "QUOTA=RES-STORAGE",
];

/** What the server offers at this point of the session (RFC 9051 section 7.2.2). */
export function capabilities(session: DemoSession): readonly string[] {
  const stage = stageOf(session);
  return session.options.capabilities[stage] ?? usual(stage, session);
}

/** Whether the server offers an extension, or the revision that has taken it in (RFC 9051 appendix E). */
export function offers(session: DemoSession, extension: string): boolean {
  const offered = capabilities(session);
  return offered.includes(extension) || offered.includes("IMAP4rev2");
}

/** CAPABILITY, RFC 9051 section 6.1.1. */
export const capability: Handler = async (_, session) => {
  await session.send(`* CAPABILITY ${capabilities(session).join(" ")}`);
  return "OK CAPABILITY completed";
};

function stageOf({ state, record }: DemoSession): CapabilityStage {
  if (state !== "not-authenticated") return "afterLogin";
  return record.tls ? "afterTls" : "beforeTls";
}

function usual(stage: CapabilityStage, { options }: DemoSession): readonly string[] {
  if (stage === "afterLogin") return [...ALWAYS, ...AFTER_LOGIN];
  if (stage === "beforeTls" && options.security === "starttls") return [...ALWAYS, "STARTTLS", "LOGINDISABLED"];
  const oauth = options.token === null ? [] : ["AUTH=XOAUTH2", "AUTH=OAUTHBEARER"];
  return [...ALWAYS, "AUTH=PLAIN", "AUTH=LOGIN", ...oauth];
}
