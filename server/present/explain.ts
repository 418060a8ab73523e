import type { ExplainedDiagnosis, Explanation } from "../contract/answers/explanation.ts";
import type { Language } from "../contract/languages.ts";
import { say } from "../contract/message.ts";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import type { Diagnosis, Text } from "../diagnose/diagnosis.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Candidate } from "../recognise/rule.ts";
import { whyIn } from "./explain-words.ts";
import { outline } from "./message.ts";
import { textOf } from "./text-of.ts";

const BY_ID: ReadonlyMap<string, Diagnosis> = new Map(CATALOGUE.map((diagnosis) => [diagnosis.id, diagnosis]));
const QUOTED = 200;
/** What looks like a code rather than words. */
const CODE = /^\[?[A-Z][A-Z0-9_-]{2,}\]?$|\b0x[0-9a-f]{6,}\b|^-?\d{3,}$|\bE[A-Z]{4,}\b|\b[A-Z]+_[A-Z_]+\b/;

/** What stands for evidence that a bare message does not hold; whatever is missing here is left as a blank. */
const STAND_INS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    host: "the server",
    user: "your account",
    mailboxes: "the folder",
    mailbox: "the folder",
    port: "…",
    phase: "session",
    security: "encryption",
    mechanism: "OAuth 2.0",
    endpoint: "the OAuth 2.0 service",
    address: "its address",
    addresses: "its address",
    domain: "your domain",
    missing: "the one that the message names",
    tried: "the usual places",
    sources: "what is published",
    settings: "see what your mail program shows",
    product: "a security program or proxy",
  },
  "zh-CN": {
    host: "服务器",
    user: "您的账号",
    mailboxes: "该文件夹",
    mailbox: "该文件夹",
    port: "…",
    phase: "会话",
    security: "加密方式",
    mechanism: "OAuth 2.0",
    endpoint: "OAuth 2.0 服务",
    address: "其地址",
    addresses: "其地址",
    domain: "您的域名",
    missing: "消息中提到的扩展",
    tried: "通常的几处",
    sources: "已公布",
    settings: "以邮件客户端显示的为准",
    product: "安全软件或代理",
  },
};

/** What stands for evidence where the catalogue speaks of a problem as such. */
const IN_GENERAL: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  en: { "session-command-rejected": { phase: "command" }, "latency-threshold-exceeded": { phase: "check" } },
  "zh-CN": { "session-command-rejected": { phase: "命令" }, "latency-threshold-exceeded": { phase: "检查" } },
};

const AMOUNTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { days: "some", hours: "some", notAfter: "the day shown", notBefore: "the day shown" },
  "zh-CN": { days: "若干", hours: "若干", notAfter: "所示日期", notBefore: "所示日期" },
};

/** What stands for parts of a certificate where a sentence quotes them. */
const QUOTED_PARTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    subject: "this certificate",
    issuer: "the issuer that it names",
    fingerprint: "the one that your mail program shows",
  },
  "zh-CN": { subject: "这张证书", issuer: "证书上所写的颁发机构", fingerprint: "邮件客户端所显示的指纹" },
};

/** What stands for the host where the text speaks of it as a name: The name “…” does not exist. */
const NAME: Readonly<Record<Language, string>> = { en: "“…”", "zh-CN": "“…”" };

/**
 * Explains an error message of a server or a mail program: the diagnoses that it can mean, with their fixes. The circumstances
 * are what a person tells besides, such as where it works; they may stand in the text as well.
 */
export function explain(text: string, language: Language, circumstances?: string): Explanation {
  const candidates = recognise(text, circumstances === undefined ? {} : { circumstances });
  const first = candidates.find(({ why }) => why.said !== undefined)?.why.said ?? text;
  return {
    diagnoses: candidates.flatMap((candidate, index) => {
      const diagnosis = BY_ID.get(candidate.id);
      const said = (candidate.why.said ?? first).replace(/\s+/g, " ").trim().slice(0, QUOTED);
      return diagnosis ? [explained(candidate, diagnosis, { said, isFirst: index === 0, language })] : [];
    }),
  };
}

/**
 * A diagnosis for whoever has not met it yet: the texts that name a host or an account speak of “the server” and “your account”.
 */
export function inGeneral(diagnosis: Diagnosis, language: Language): Text {
  const { id } = diagnosis;
  const words = { ...STAND_INS[language], ...AMOUNTS[language], ...IN_GENERAL[language][id], text: "…", code: "…" };
  return writtenWith(
    textOf(diagnosis, language),
    id.startsWith("dns-") ? { ...words, host: NAME[language] } : words,
    language,
  );
}

function explained(
  { id, confidence, why }: Candidate,
  diagnosis: Diagnosis,
  { said, isFirst, language }: { said: string; isFirst: boolean; language: Language },
): ExplainedDiagnosis {
  const code: { code?: string } = CODE.test(why.words) ? { code: why.words } : {};
  const words = { ...STAND_INS[language], ...AMOUNTS[language], text: said, ...code };
  const named = id.startsWith("dns-") ? { ...words, host: NAME[language] } : words;
  const unsure = confidence === "possible" && why.clue !== "circumstance";
  const clue = unsure ? (isFirst ? "perhaps" : "also") : why.clue;
  return {
    id,
    confidence,
    why: say(whyIn(language)[clue], { words: why.words }, language),
    ...writtenWith(textOf(diagnosis, language), named, language),
  };
}

function writtenWith({ title, cause, fix }: Text, words: Readonly<Record<string, string>>, language: Language): Text {
  const write = (message: string) => plain(message, words, language);
  return {
    title: write(title),
    cause: write(cause),
    fix: { user: fix.user.map(write), admin: fix.admin.map(write) },
  };
}

/** A message with stand-ins: words in sentences, and names in capitals in what is to be typed. */
function plain(message: string, words: Readonly<Record<string, string>>, language: Language): string {
  const parts = withoutParts(outline(message, language), words, language).split("`");
  const written = parts.map((part, index) =>
    part.replace(/\{(\w+)\}/g, (_, name: string) =>
      index % 2 === 1 && name !== "code" && name !== "text" ? name.toUpperCase() : (words[name] ?? "…"),
    ),
  );
  return sentence(written.join("`"));
}

/** A message without what nothing stands for: a code that is not known, and the parts of a certificate that nobody has seen. */
function withoutParts(message: string, words: Readonly<Record<string, string>>, language: Language): string {
  const known = words.code === undefined ? message.replace(/ ?\(`\{code\}`\)|（`\{code\}`）/g, "") : message;
  return known
    .replace(/(certificate|证书) ?`\{(?:subject|issuer)\}`/g, "$1")
    .replace(/`\{(subject|issuer|fingerprint)\}`/g, (all, name: string) => QUOTED_PARTS[language][name] ?? all);
}

/** A noun and behind it the stand-in for its name: “the account your account”. */
const NAMED_TWICE =
  /((?:account|user name|name|mailbox|mailboxes) )(?:your account|the folder|the server)\b|(账号|用户名|主机名|文件夹|文件夹名称)(?:您的账号|该文件夹|服务器)/g;

/** A capital at the beginning, and no blanks between Chinese words where Latin ones have been replaced. */
function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return first
    .replace(/ \(its address\)|（其地址）/g, "")
    .replace(/^Port … of the server/, "The mail port of the server")
    .replace(/\bport … of the server/g, "the mail port of the server")
    .replace(/\bport …/g, "its mail port")
    .replace(/(?<=\p{Script=Han}) ?… 端口/gu, "邮件端口")
    .replace(/…\.(?!\w)/g, "…")
    .replace(/(?<=[\p{Script=Han}]) (?=[\p{Script=Han}])/gu, "")
    .replace(/(?<=[.!?] )the server(?= )/g, "The server")
    .replace(NAMED_TWICE, (_, english: string | undefined, chinese: string | undefined) => `${english ?? chinese}“…”`);
}
