import type { Check } from "../../../../server/diagnose/check.ts";

/** Passwords that are ordinary in one way or another: letters, signs, numbers, dates, placeholders, other scripts. */
const ODD = [
  ..."abcdefghijklmnopqrstuvwxyzAEIN0123456789".split(""),
  ..."\"'\\{}[]()<>*+-.,:;!?%&=/_~^`|@#$ ".split(""),
  ...[
    '""',
    "{}",
    "[]",
    "\\\\",
    "{9}",
    "{0+}",
    "()",
    '"]',
    "\\",
    "''",
    "<>",
    "&amp;",
    "%00",
    "\\u0000",
    "$&",
    "$1",
    ".*",
    "^.*$",
  ],
  ...[
    "2025",
    "2026",
    "2026-11-30",
    "30.11.2026",
    "11:24:12",
    "1970-01-01T00:00:00.000Z",
    "30-Nov-2026",
    "12345",
    "993",
    "143",
  ],
  ...[
    "«password»",
    "«secret»",
    "«withheld: it held a part of the password»",
    "password",
    "passwords",
    "pass",
    "word",
    "secret",
  ],
  ...[
    "failed",
    "Failed",
    "FAILED",
    "fail",
    "Authentication",
    "Authentication failed",
    "Authentication failed.",
    "login failed",
  ],
  ...[
    "invalid",
    "credentials",
    "no such mailbox",
    "Mailbox",
    "doesn't exist",
    "not",
    "tls",
    "TLS",
    "imap",
    "p",
    "tl",
    "expired",
  ],
  ...[
    "INBOX",
    "Sent",
    "inbox",
    "localhost",
    "127.0.0.1",
    "monitor",
    "monitor@example.com",
    "example.com",
    "mail.example",
    "corp",
  ],
  ...[
    "OK",
    "NO",
    "BAD",
    "BYE",
    "* OK",
    "IMAP4rev1",
    "AUTH=PLAIN",
    "AUTHENTICATIONFAILED",
    "[AUTHENTICATIONFAILED]",
    "UNAVAILABLE",
  ],
  ...[
    "VXNlcm5hbWU6",
    "UGFzc3dvcmQ6",
    "Username:",
    "Password:",
    "A1",
    "A1 OK",
    "true",
    "false",
    "null",
    "undefined",
    "NaN",
    "toString",
  ],
  ...[
    "密码",
    "登录失败",
    "密",
    "пароль",
    "вход",
    "ошибка",
    "パスワード",
    "잘못된",
    "échec",
    "Zürich",
    "ß",
    "é",
    "🙂",
    "🔑🔑",
    "مرحبا",
    "ไทย",
  ],
  ...[
    "correct horse battery staple",
    "Tr0ub4dor&3",
    "hunter2",
    'se"cr\\et9',
    "pass word",
    " failed ",
    "\tfailed",
    "failed!",
    "a b",
    "x9Z",
  ],
] as const;

/** Those, and every word, key and value of what checks themselves say: each is somebody's password. */
export function ordinaryPasswords(checks: readonly Check[], most: number): readonly string[] {
  const said = checks.flatMap((check) => [...stringsOf(JSON.parse(JSON.stringify(check)))]);
  const words = said.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const own = [...new Set(words)].filter((word) => word !== "" && word.length < 200 && !/[\r\n]/.test(word)).toSorted();
  const step = Math.max(1, own.length / most);
  const chosen = Array.from({ length: Math.min(most, own.length) }, (_, index) => own[Math.floor(index * step)] ?? "");
  return [...new Set([...ODD, ...chosen])];
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === "string" || typeof value === "number") yield String(value);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key;
    yield* stringsOf(inner);
  }
}
