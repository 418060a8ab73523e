import { isLoopbackName } from "../../config/loopback-name.ts";
import { OidcFault } from "./refusal.ts";

/**
 * An endpoint that the provider names, when it may be asked: over https, over plain http only on this machine, and on this machine only
 * where the provider itself is. Throws `OidcFault` for any other: what is configured is trusted, not wherever it points.
 */
export function toEndpoint(named: string, issuer: string): URL {
  const url = URL.parse(named);
  const home = URL.parse(issuer);
  const isPlain = url?.protocol === "http:";
  if (url === null || home === null || !(isPlain || url.protocol === "https:")) throw refused("is no https address");
  if (url.username !== "" || url.password !== "") throw refused("names a user");
  const here = isLoopbackName(url.hostname);
  if (isPlain && !here) throw refused("is not encrypted");
  if (here && !isLoopbackName(home.hostname)) throw refused("is on this machine, where the provider is not");
  return url;
}

function refused(what: string): OidcFault {
  return new OidcFault("provider-untrusted", `an endpoint ${what}`);
}
