import type { RejectedCertificate } from "./certificate.ts";
import { verificationReason } from "./verification-reason.ts";

/**
 * What a rejected chain lacks to be trusted: the authority's certificate behind the server's own (`incomplete`), or a root that
 * is trusted; null when it lacks neither, or that is not known. OpenSSL names one reason, so that dates can stand in front of this.
 */
export function missingTrust({ failed, path, ends }: RejectedCertificate): "incomplete" | "untrusted" | null {
  const reason = verificationReason(failed.code);
  if (reason === "incomplete") return "incomplete";
  if (ends === null) return reason === "untrusted" || reason === "malformed" ? "untrusted" : null;
  const alone = path.length === 1;
  if (ends === "issuer-missing") return alone ? "incomplete" : "untrusted";
  // A server that vouches for itself has a diagnosis of its own.
  if (ends === "untrusted-root") return alone ? null : "untrusted";
  return reason === "untrusted" || reason === "malformed" ? "untrusted" : null;
}
