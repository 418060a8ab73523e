import type { Thresholds } from "../config/types.ts";
import type { Evidence, Text } from "../contract/answers/finding.ts";
import type { Moment, ProbeFacts } from "../contract/facts.ts";
import type { FindingId } from "../contract/finding-ids.ts";
import type { PhaseName } from "../contract/phases.ts";
import type { Scope } from "../contract/scopes.ts";
import type { Severity } from "../contract/severities.ts";
import type { Who } from "../contract/who.ts";
import type { Stage } from "../recognise/rule.ts";
import type { ComparedFacts } from "./compared.ts";

/** Everything that a diagnosis says, in one language. */
export type DiagnosisText = Text & {
  /** The administrator's last step where imapscope monitors the account; `configured` says it of one that it knows. */
  monitored?: string;
  /** Steps that show whether it is gone; several diagnoses share those of `verify-steps.ts`. */
  verify: readonly string[];
};

/** What of the configuration is to be put right where the account is one that it names. */
export type ConfiguredFault = "password" | "app-password" | "user" | "oauth2" | "token" | "client-secret";

/** When a server last offered STARTTLS, and to log in with a password over TLS; null where it is not known that it ever did. */
export type LastOffered = Record<"starttls" | "password", Moment | null>;

/** What a diagnosis may look at besides the facts. */
export type Context = {
  now: Date;
  thresholds: Thresholds;
  /** An earlier check of the same account that came as far as it was to go; null when there is none to compare with. */
  previous: ComparedFacts | null;
  /** When an earlier check was last offered what may be missing now; null or absent when none is known. */
  lastOffered?: LastOffered | null;
};

/** How what a server says names a diagnosis: where one is named so, more general ones give way. */
export type Said = {
  /** The only stages at which a refusal in such words means it, as elsewhere it has another cause; absent where it is any. */
  at?: readonly Stage[];
  /** Others as which the same refusal is recognised in other words. */
  also?: readonly FindingId[];
  /** A canary can show it as well: the step that the server refuses for such a reason is only its consequence. */
  inCanary?: true;
};

/** One failure that people meet: recognised from facts, explained, with its fix. One file each in `catalogue/`. */
export type Diagnosis = {
  /** Phase, subject, failing state; permanent. */
  id: FindingId;
  severity: Severity;
  scope: Scope;
  /** Another scope where the evidence shows whom it hurts; null where it does not. */
  scopeBy?: (evidence: Evidence) => Scope | null;
  /** Another severity where the evidence says that it is less or more bad than usual; null where it is not. */
  otherwise?: (evidence: Evidence) => Severity | null;
  /** The phase it belongs to, unless the evidence's `phase` names another; null when it can be several or the whole check. */
  phase: PhaseName | null;
  /** Covers whatever else can go wrong in its phase; gives way to a more exact diagnosis of the same failure. */
  general?: true;
  /** May pass by itself: the server is too busy, or something on the way is; nothing may have to be changed. */
  transient?: true;
  /** Compares with an earlier check: once that one is newer too, it is no longer named, whether it was put right or not. */
  compares?: true;
  /** Not reported where one of these is found, which brings it about: whoever puts that right has nothing left to do here. */
  consequenceOf?: readonly FindingId[];
  /** Put behind these where one is found as well: they concern more people, and until they are put right this helps nobody. */
  after?: readonly FindingId[];
  /** Known only from what somebody pastes or tells (`explain`): no check can find it. */
  onlyTold?: true;
  /** What helps where the account is one of the configuration; absent where nothing in it does. */
  configured?: ConfiguredFault;
  /** Who can put it right, the more likely one first. */
  who: readonly [Who, ...Who[]];
  /** RFC section or the vendor's page. */
  reference: string;
  /** How the server is spoken to of which its page speaks, where that is not TLS from the first byte. */
  spokenWith?: "starttls";
  /** That it is found by the words of a server; absent where they do not name it. */
  said?: Said;
  /**
   * How it looks to whoever reads a transcript, a log or an error message; empty for what shows only in a comparison, such as a date
   * or a count. `C:` is what a mail program sends, `S:` what the server answers (RFC 9051); without either it is what the operating
   * system, a TLS library or a program says.
   */
  wire: readonly string[];
  /** What it says in English; every other language has its own in `server/languages/<language>/diagnoses/<id>.ts`. */
  text: DiagnosisText;
  /** The evidence when the facts show this failure, else null. Pure. */
  find(facts: ProbeFacts, context: Context): Evidence | null;
};
