import { askOverWeb, type WebAnswer } from "../wire/web-exchange.ts";

/** What a token endpoint answered. `body` is null when it was longer than `MAX_OCTETS`. */
export type EndpointAnswer = Pick<WebAnswer, "status" | "body">;

/** What goes to a token endpoint: a form, as RFC 6749 section 4.4.2 and section 6 want it. */
export type FormFields = { headers: Readonly<Record<string, string>>; body: URLSearchParams; signal: AbortSignal };

/** More than any access token with all that comes with it; less than would hurt us. */
const MAX_OCTETS = 64 * 1024;

/** Sends a form to a token endpoint and reads the answer. */
export function post(url: string, { headers, body, signal }: FormFields): Promise<EndpointAnswer> {
  return askOverWeb(url, { method: "POST", headers, body: body.toString(), signal, mostOctets: MAX_OCTETS });
}
