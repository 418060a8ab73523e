import type { RequestListener } from "node:http";
import { problemDetails } from "./problem.ts";

/** Browsers send some twenty, and proxies add a few. */
const MOST_HEADERS = 200;

/** Refuses a request with a flood of headers before anything looks at them. */
export function guardHeaders(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    if (incoming.rawHeaders.length <= MOST_HEADERS * 2) return listener(incoming, outgoing);
    outgoing.writeHead(431, { "Content-Type": "application/problem+json", Connection: "close" });
    outgoing.end(JSON.stringify(problemDetails(431, `The request has more than ${MOST_HEADERS} headers.`)));
  };
}
