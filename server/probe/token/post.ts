import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overTls } from "node:https";
import { secureContext } from "../wire/secure-context.ts";

/** What a token endpoint answered. `body` is null when it was longer than `MAX_OCTETS`. */
export type EndpointAnswer = { status: number; body: string | null };

/** What goes to a token endpoint: a form, as RFC 6749 section 4.4.2 and section 6 want it. */
export type FormFields = { headers: Readonly<Record<string, string>>; body: URLSearchParams; signal: AbortSignal };

/** More than any access token with all that comes with it; less than would hurt us. */
const MAX_OCTETS = 64 * 1024;

/**
 * Sends a form and reads the answer, redirects not followed: a token endpoint has none, and a secret must not go where
 * it was not meant to. Made on `node:https`, not `fetch`, whose trusted authorities cannot be chosen: here they are
 * Node's and the operating system's. The agent is the global one, so that NODE_USE_ENV_PROXY counts.
 */
export async function post(url: string, { headers, body, signal }: FormFields): Promise<EndpointAnswer> {
  const form = Buffer.from(body.toString());
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const options = {
    method: "POST",
    // A connection that is kept would be dead by the next time it is needed.
    headers: { ...headers, "content-length": form.length, connection: "close" },
    signal,
  };
  const sent = url.startsWith("https:")
    ? overTls(url, { ...options, ...{ secureContext: secureContext(null) } }, resolve)
    : overHttp(url, options, resolve);
  // Stays for the life of the request: an error without a listener would end the process.
  sent.on("error", reject);
  sent.end(form);
  const response = await promise;
  return { status: response.statusCode ?? 0, body: await textOf(response) };
}

async function textOf(response: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    octets += chunk.length;
    // Leaving the loop destroys the response, and its connection with it.
    if (octets > MAX_OCTETS) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
