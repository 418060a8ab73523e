import { message } from "../../../server/contract/message.ts";
import { NAMES } from "../../../server/contract/names.ts";
import { spoken } from "../../languages/language.ts";

/** The steps of a check, and their course, in English. */
export const steps = {
  name: NAMES.phase,
  fails: {
    dns: "their addresses cannot be found",
    tcp: "no connection can be made",
    tls: "no secure connection can be made",
    greeting: "they do not answer like mail servers",
    capability: "they do not list their features",
    starttls: "the connection cannot be secured",
    token: "no access token can be obtained",
    auth: "signing in fails",
    list: "the folders cannot be listed",
    status: "the messages cannot be counted",
    quota: "the quota cannot be read",
    sync: "two devices do not stay in step",
    logout: "signing out fails",
  },
  skipped: message<{ step: string }>("not reached: “{step}” failed"),
  heldBack: "not tried: it was refused the last time",
  notApplicable: "not part of this check",
  failed: "failed",
  family: { 4: "IPv4", 6: "IPv6" },
  clean: "ended properly",
  unclean: "ended without signing out",
  columns: { step: "Step", course: "Course", seconds: "Time", learnt: "Result" },
  barAt: message<{ at: string }>("starts after {at}"),
  lastCheck: message<{ age: string; time: string }>("The last check, {age}: {time}"),
  pastCheck: message<{ moment: string; time: string }>("The check of {moment}: {time}"),
  share: "Report to share or print",
  ttl: message<{ span: string }>("kept {span}"),
  ttlWhy: "Other systems keep these addresses for this long (TTL)",
};

/** The same in any language. */
export type StepWords = typeof steps;

/** The same in the reader's language. */
export const stepWords = spoken(steps, (translation) => translation.steps);
