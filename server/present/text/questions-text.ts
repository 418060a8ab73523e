import type { Answered, Questions, TlsVersionAnswer } from "../../contract/facts.ts";
import type { Language } from "../../contract/languages.ts";
import { say } from "../../contract/message.ts";
import { alignColumns } from "./columns.ts";
import { type CheckTextWords, wordsIn } from "./words.ts";

type QuestionWords = CheckTextWords["questions"];
type Row = readonly [string, string];

/** Failures that say nothing about whether the server speaks a version of TLS. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(["ETIMEDOUT", "ABORTED", "ECONNREFUSED", "ENODATA", "NOT_TESTABLE"]);

/** Kinds of keys, as people call them. */
const KEYS = { ec: "ECDSA", rsa: "RSA" } as const;

/** The answers to the slow questions as a person reads them, one group after the other. */
export function questionsText(questions: Questions, language: Language): string {
  const words = wordsIn(language).questions;
  const { addresses, ports, tlsVersions, keyTypes = [], plaintextLogin } = questions;
  // What everybody sees is told elsewhere.
  const kinds = keyTypes.filter((answer) => "certificate" in answer);
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [words.addresses, addresses.map((answer) => [answer.address, answered(answer, words, language)])],
    [words.ports, ports.map((answer) => [`${answer.port}`, answered(answer, words, language)])],
    [words.tlsVersions, tlsVersions.map((answer) => [answer.version, version(answer, words, language)])],
    [
      words.keyTypes,
      kinds.length < 2 ? [] : kinds.map((answer) => [KEYS[answer.keyType], answered(answer, words, language)]),
    ],
    [words.plaintextLogin, plaintextLogin ? [["", plaintext(plaintextLogin, words, language)]] : []],
  ];
  const shown = groups.filter(([, rows]) => rows.length > 0);
  return [words.heading, ...shown.map(([title, rows]) => group(title, rows))].join("\n");
}

function group(title: string, rows: readonly Row[]): string {
  const lines = alignColumns(rows, ["left", "left"]).map((line) => `    ${line.trimStart()}`);
  return [`  ${title}`, ...lines].join("\n");
}

function answered(answer: Answered, words: QuestionWords, language: Language): string {
  if ("failure" in answer) return `${answer.failure.code}: ${answer.failure.text}`;
  const { subject, notAfter } = answer.certificate;
  const date = new Date(notAfter).toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" });
  const certificate = say(words.certificate, { subject, notAfter: date }, language);
  return answer.trusted ? certificate : `${certificate} (${words.untrusted})`;
}

function version({ accepted, cipher, failure }: TlsVersionAnswer, words: QuestionWords, language: Language): string {
  if (accepted) return say(words.accepted, { cipher: cipher ?? "" }, language);
  return failure && SAYS_NOTHING.has(failure.code) ? `${words.unknown} (${failure.code})` : words.refused;
}

function plaintext(
  { offered, mechanisms }: NonNullable<Questions["plaintextLogin"]>,
  words: QuestionWords,
  language: Language,
): string {
  return offered
    ? say(words.plaintextOffered, { mechanisms: mechanisms.join(", ") }, language)
    : words.plaintextNotOffered;
}
