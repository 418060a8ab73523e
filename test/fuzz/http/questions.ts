import type { z } from "zod";
import { OPERATIONS, type Operation } from "../../../server/http/openapi/paths.ts";
import type { Random } from "../random.ts";

/** What is sent: the bytes of a request, and the operation that it is meant for; null where it is meant for none. */
export type Question = { what: string; bytes: Buffer; operation: Operation | null };

const VALUES = [
  ..."corp CORP nope 0 -1 1 1e9 99999999999999999999 NaN true null [] {} 7d 1y 24h en zh-CN xx imaps first".split(" "),
  ..."anna@example.com anna@localhost @ a@b@c 127.0.0.1 [::1] 169.254.169.254 imap.example.com 993 143 implicit-tls starttls".split(
    " ",
  ),
  "",
  " ",
  "..",
  "../../etc/passwd",
  "%00",
  "\u0000",
  "\u202eabc",
  "\ud83d\ude00",
  "é",
  "'; DROP TABLE checks; --",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "x".repeat(5000),
  "({".repeat(400),
];
const NAMES = [
  "lang",
  "limit",
  "before",
  "range",
  "address",
  "force",
  "full",
  "password",
  "text",
  "id",
  "__proto__",
  "",
];
const HEADERS: readonly (readonly [string, string])[] = [
  ["Accept", "text/html"],
  ["Accept", "application/openmetrics-text; version=9.9.9; q=2"],
  ["Accept-Language", "zh-CN,zh;q=0.9,*;q=-1"],
  ["Accept-Language", "x".repeat(4000)],
  ["Accept-Encoding", "gzip;q=0, br, zstd, *;q=9"],
  ["Content-Type", "text/plain"],
  ["Content-Type", "application/json; charset=utf-16"],
  ["Content-Type", "multipart/form-data; boundary=x"],
  ["Content-Encoding", "gzip"],
  ["If-None-Match", "*"],
  ["If-Modified-Since", "yesterday"],
  ["Range", "bytes=0-0,5-1,-"],
  ["Origin", "null"],
  ["Origin", "http://evil.example"],
  ["Sec-Fetch-Site", "cross-site"],
  ["X-Forwarded-For", "1.2.3.4, unknown"],
  ["Forwarded", 'for="[::1]:1;proto=https'],
  ["Host", "evil.example"],
  ["Host", "localhost:1:2"],
  ["Cookie", "imapscope_session=x; imapscope_session=y; =; a"],
  ["Authorization", "Basic %%%"],
  ["Authorization", "Bearer"],
  ["X-Prometheus-Scrape-Timeout-Seconds", "-1"],
  ["Expect", "100-continue"],
  ["Upgrade", "websocket"],
  ["Connection", "Upgrade"],
  ["Transfer-Encoding", "chunked"],
  ["Content-Length", "5"],
];
const METHODS = ["GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "QUERY"];
const OTHER_PATHS = [
  "/",
  "/metrics",
  "/probe",
  "/-/ready",
  "/-/reload",
  "/api/v1",
  "/api/v1/../v1/servers",
  "//api/v1/servers",
];

/** A question as the description of the API has it, in which something, or nothing, is odd. */
export function questionOf(random: Random, authorization: string | null): Question {
  const operation = random.pick(OPERATIONS);
  const odd = random.chance(0.15);
  const method = random.chance(0.9) ? operation.method.toUpperCase() : random.pick(METHODS);
  const elsewhere = odd && random.chance(0.4);
  const path = elsewhere ? random.pick(OTHER_PATHS) : `/api/v1${filled(operation.path, random)}`;
  const query = queryOf(operation, random);
  const body = operation.body && random.chance(0.9) ? bodyOf(operation.body, random) : random.chance(0.1) ? "{}" : null;
  const headers: [string, string][] = [["Host", "127.0.0.1"]];
  if (authorization !== null) headers.push(["Authorization", authorization]);
  if (body !== null)
    headers.push(["Content-Type", "application/json"], ["Content-Length", String(Buffer.byteLength(body))]);
  while (random.chance(0.3)) headers.push([...random.pick(HEADERS)]);
  headers.push(["Connection", "close"]);
  const target = query === "" ? path : `${path}?${query}`;
  const head = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\r\n");
  const bytes = Buffer.from(`${head}\r\n\r\n${body ?? ""}`, "utf8");
  const isBroken = random.chance(0.05);
  const isMeant =
    !(elsewhere || isBroken) &&
    method === operation.method.toUpperCase() &&
    headers.filter(([name]) => name === "Host" || name === "Authorization").length === (authorization === null ? 1 : 2);
  return {
    what: `${method} ${target.slice(0, 200)} with ${headers.length} headers, body ${(body ?? "none").slice(0, 120)}`,
    bytes: isBroken ? broken(bytes, random) : bytes,
    operation: isMeant ? operation : null,
  };
}

function filled(path: string, random: Random): string {
  return path.replace(/\{\w+\}/g, () => {
    if (random.chance(0.5)) return "corp";
    const value = random.pick(VALUES);
    return random.chance(0.8) ? encodeURIComponent(value.toWellFormed()) : value.replace(/[\r\n ]/g, "");
  });
}

function queryOf({ query }: Operation, random: Random): string {
  const known = query ? Object.keys(query.shape) : [];
  const pairs: string[] = [];
  for (const name of known) if (random.chance(0.6)) pairs.push(pairOf(name, random));
  while (random.chance(0.2)) pairs.push(pairOf(random.pick(NAMES), random));
  return pairs.join("&");
}

function pairOf(name: string, random: Random): string {
  const value = random.pick(VALUES);
  return random.chance(0.9)
    ? `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`
    : `${name}=%zz%`;
}

/** Something for each field that there is: of its kind, or of another. */
function bodyOf(schema: z.ZodObject, random: Random): string {
  const fields = Object.keys(schema.shape).flatMap((name) => {
    if (random.chance(0.2)) return [];
    const value = random.chance(0.7)
      ? JSON.stringify(random.pick(VALUES))
      : random.pick(["1", "null", "[]", "{}", "true", "[[[[[[]]]]]]", "1e400"]);
    return [`${JSON.stringify(name)}:${value}`];
  });
  if (random.chance(0.1)) fields.push('"__proto__":{"admin":true}', '"address":"twice"');
  const text = `{${fields.join(",")}}`;
  if (random.chance(0.05)) return "[".repeat(20_000);
  if (random.chance(0.05)) return text.slice(0, random.int(text.length));
  if (random.chance(0.02)) return `{"text":"${"x".repeat(700_000)}"}`;
  return text;
}

/** The bytes with some of them changed, cut off or sent twice. */
function broken(bytes: Buffer, random: Random): Buffer {
  const at = random.int(bytes.length);
  const kind = random.int(3);
  if (kind === 0)
    return Buffer.concat([bytes.subarray(0, at), random.bytes(1 + random.int(4)), bytes.subarray(at + 1)]);
  if (kind === 1) return bytes.subarray(0, at);
  return Buffer.concat([bytes, bytes.subarray(0, at)]);
}
