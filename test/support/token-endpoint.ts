import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { Secret } from "../../server/config/secret.ts";
import type { OAuth2 } from "../../server/config/types.ts";
import type { Certificate } from "../../server/demo/certificates.ts";

/** What came in: the form's fields, in the order in which they stand there, and the headers. */
export type TokenRequest = { fields: Readonly<Record<string, string>>; headers: IncomingHttpHeaders; url: string };

/** What goes out; an object goes as JSON. `hang` never answers, `cut` closes in the middle of the body. */
export type TokenAnswer =
  | { status?: number; headers?: Readonly<Record<string, string>>; body?: object | string }
  | "hang"
  | "cut";

/** A token endpoint on loopback that remembers what it was asked. */
export type TokenEndpoint = { url: string; requests: readonly TokenRequest[] };

/** A token as a healthy endpoint gives it. */
export const GRANTED = { access_token: "access-1", token_type: "Bearer", expires_in: 3600 };

/**
 * Starts a token endpoint that closes itself after the test; `answer` is told the number of the request, from 1. With a
 * certificate it speaks TLS.
 */
export async function tokenEndpoint(
  answer: TokenAnswer | ((count: number, request: TokenRequest) => TokenAnswer | Promise<TokenAnswer>) = {
    body: GRANTED,
  },
  certificate?: Certificate,
): Promise<TokenEndpoint> {
  const requests: TokenRequest[] = [];
  const listener: RequestListener = async (incoming, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await text(incoming)));
    const request = { fields, headers: incoming.headers, url: incoming.url ?? "" };
    const count = requests.push(request);
    const chosen = typeof answer === "function" ? await answer(count, request) : answer;
    if (chosen === "hang") return;
    if (chosen === "cut") {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"access_token":', () => incoming.socket.destroy());
      return;
    }
    const { status = 200, headers = {}, body = "" } = chosen;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
  const server = certificate
    ? createTlsServer({ key: certificate.key, cert: certificate.chain }, listener)
    : createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return { url: `${certificate ? "https" : "http"}://127.0.0.1:${address.port}/token`, requests };
}

/** Client credentials for an endpoint; the overrides say what is different. */
export function clientCredentials(tokenUrl: string, overrides: Partial<OAuth2> = {}): OAuth2 {
  return {
    tokenUrl,
    clientId: "monitor",
    clientSecret: new Secret("client-s3cret"),
    scope: "mail",
    refreshToken: null,
    ...overrides,
  };
}
