import { message } from "../../../server/contract/message.ts";
import type { SignInFailure } from "../../../server/contract/sign-in-failures.ts";
import { spokenLater } from "../../languages/language.ts";

/** Why a sign-in with the OpenID provider failed, and what to do. */
const failures: Readonly<Record<SignInFailure, { title: string; text: string }>> = {
  "provider-unreachable": {
    title: "The sign-in service did not answer",
    text: "imapscope could not reach your organisation's sign-in service. Try again in a minute. If it stays like this, tell the administrator: the audit log of imapscope says what failed.",
  },
  "provider-untrusted": {
    title: "The sign-in service gave an answer that cannot be trusted",
    text: "You were not signed in, to be safe. Try again once. If it happens again, tell the administrator: the audit log of imapscope says what was wrong with the answer.",
  },
  "provider-refused": {
    title: "The sign-in service does not accept this imapscope",
    text: "Trying again does not help. Tell the administrator: client ID, client secret, redirect address or scope do not match what the sign-in service has. The audit log of imapscope has the error code.",
  },
  "provider-busy": {
    title: "The sign-in service is out of order",
    text: "It said that it cannot sign anybody in at the moment. Try again in a few minutes.",
  },
  declined: {
    title: "You were not signed in",
    text: "The sign-in was cancelled, or your organisation does not let this account use imapscope. Try again, or choose another account.",
  },
  expired: {
    title: "This sign-in is no longer valid",
    text: "It took longer than ten minutes, was used already, or began in another browser or at another address. Sign in again from here. If it happens each time, allow cookies for this page.",
  },
  "no-role": {
    title: "Your account may not use this imapscope",
    text: "You signed in, but none of your groups has access. Ask the administrator to add you to one that has, or sign in with another account.",
  },
  "too-many": {
    title: "Too many people are signing in at the moment",
    text: "Try again in a minute.",
  },
};

/** What the sign-in page says, in English. */
export const signIn = {
  title: "Sign in",
  ended: "Your session has ended. Sign in again to go on where you were.",
  intro: "To see the servers and their checks.",
  name: "User name",
  password: "Password",
  submit: "Sign in",
  submitting: "Signing in …",
  missing: { name: "Enter your user name.", password: "Enter your password." },
  wrong:
    "The user name or the password is wrong. Check both, and whether Caps Lock is on. If you forgot the password, only the administrator can set a new one.",
  tooMany: message<{ span: string }>("Too many failed attempts. Wait {span}, then try again."),
  unreachable: "imapscope cannot be reached. Check your connection, then try again.",
  failed: "imapscope could not sign you in; its log says why. Try again later.",
  or: "or",
  provider: "Sign in with your organisation",
  providerWhy: "Opens your organisation's sign-in page, then leads back here.",
  otherAccount: "Use another account",
  proxy:
    "Here, your organisation's gateway signs you in, and it did not say who you are. Open imapscope at the address that your organisation gave you.",
  noWay:
    "Nobody can sign in on this page: the configuration has only ways in for programs. An administrator adds `users` or `oidc` below `access`.",
  already: message<{ name: string; role: string }>("You are signed in as {name} ({role})."),
  open: "Here, nobody needs to sign in.",
  goOn: "Go on",
  otherwise: "Without signing in you can check your own mail, look up problems, and set up a mail program.",
  failures,
};

/** What the sign-in page says; apart from the rest, as it is loaded later. */
export type SignInWords = typeof signIn;

/** The same in the reader's language. */
export const signInWords = spokenLater(signIn, (translation) => translation.signIn);
