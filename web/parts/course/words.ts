import { spoken } from "../../languages/language.ts";
import { steps as zhCn } from "../../languages/zh-CN/parts/course.ts";

/** The steps of a check, and their course, in English. */
export const steps = {
  name: {
    dns: "Find the address",
    tcp: "Connect",
    tls: "Secure the connection",
    greeting: "Greeting",
    capability: "Ask what it can do",
    starttls: "Change to TLS",
    token: "Get an access token",
    auth: "Sign in",
    list: "List the folders",
    status: "Count the messages",
    quota: "Read the quota",
    sync: "Keep two devices in step",
    logout: "Sign out",
  },
  fails: {
    dns: "their addresses cannot be found",
    tcp: "no connection can be made",
    tls: "no secure connection can be made",
    greeting: "they do not answer as mail servers do",
    capability: "they do not say what they can do",
    starttls: "the connection cannot be secured",
    token: "no access token can be had",
    auth: "signing in fails",
    list: "the folders cannot be listed",
    status: "the messages cannot be counted",
    quota: "the quota cannot be read",
    sync: "two devices do not stay in step",
    logout: "signing out fails",
  },
  skipped: (step: string) => `not reached: “${step}” failed`,
  notApplicable: "not part of this check",
  failed: "failed",
  family: { 4: "IPv4", 6: "IPv6" },
  clean: "ended properly",
  unclean: "ended without a goodbye",
  columns: { step: "Step", course: "Course", seconds: "Time", learnt: "Result" },
  barAt: (at: string) => `begins after ${at}`,
  lastCheck: (age: string, time: string) => `The last check, ${age}: ${time}`,
  pastCheck: (moment: string, time: string) => `The check of ${moment}: ${time}`,
  share: "Report to share or print",
  ttl: (span: string) => `kept ${span}`,
  ttlWhy: "For so long, others keep these addresses (TTL)",
};

/** The same in any language. */
export type StepWords = typeof steps;

/** The same in the reader's language. */
export const stepWords = spoken<StepWords>({ en: steps, "zh-CN": zhCn });
