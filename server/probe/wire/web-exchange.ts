import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { secureContext } from "./secure-context.ts";

/** What is asked of a program on the web; `signal` ends it. */
export type WebQuestion = {
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  signal: AbortSignal;
  mostOctets: number;
};

/** What it answered. `body` is null when it was longer than `mostOctets`. */
export type WebAnswer = { status: number; contentType: string; body: string | null };

/**
 * Asks over http or https and reads the answer, redirects not followed: what is asked for may hold a secret, which must not go where it
 * was not meant to. Made on `node:https`, not `fetch`, whose trusted authorities cannot be chosen: here they are Node's and the operating
 * system's. The agent is the global one, so that NODE_USE_ENV_PROXY counts. Rejects where there is no answer.
 */
export async function askOverWeb(
  url: string,
  { method, headers, body, signal, mostOctets }: WebQuestion,
): Promise<WebAnswer> {
  const content = Buffer.from(body ?? "");
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const length = body === null ? {} : { "content-length": content.length };
  // A connection that is kept would be dead by the next time it is needed.
  const options = { method, headers: { ...headers, ...length, connection: "close" }, signal };
  const sent = url.startsWith("https:")
    ? overTls(url, { ...options, ...{ secureContext: secureContext(null) } }, resolve)
    : overHttp(url, options, resolve);
  // Stays for the life of the request: an error without a listener would end the process.
  sent.on("error", reject);
  sent.end(content);
  const response = await promise;
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers["content-type"] ?? "",
    body: await textOf(response, mostOctets),
  };
}

async function textOf(response: IncomingMessage, mostOctets: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    octets += chunk.length;
    // Leaving the loop destroys the response, and its connection with it.
    if (octets > mostOctets) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
