import type { IncomingMessage, RequestListener } from "node:http";
import { problemDetails } from "./problem.ts";

/** Browsers send some twenty, and proxies add a few. */
const MOST_HEADERS = 200;

/**
 * Refuses a request before anything looks at it: for a flood of headers, and for anything but one `Host`, of which a proxy before us may
 * have read another than we (RFC 9112 section 3.2). HTTP/1.0 has none.
 */
export function guardHeaders(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const refusal = refusalOf(incoming);
    if (refusal === null) return listener(incoming, outgoing);
    const body = JSON.stringify(refusal);
    outgoing.writeHead(refusal.status, {
      "Content-Type": "application/problem+json",
      "Content-Length": Buffer.byteLength(body),
      Connection: "close",
    });
    outgoing.end(body);
  };
}

function refusalOf({ rawHeaders, httpVersion, headersDistinct: { host = [] } }: IncomingMessage) {
  if (rawHeaders.length > MOST_HEADERS * 2) {
    return problemDetails(431, `The request has more than ${MOST_HEADERS} headers.`);
  }
  if (host.length > 1) return problemDetails(400, "The request names more than one Host.");
  if (host.length === 0 && httpVersion !== "1.0") return problemDetails(400, "The request names no Host.");
  return null;
}
