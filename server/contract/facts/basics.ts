import { z } from "zod";
import { REFUSAL_REASONS } from "../refusals.ts";
import type { Of } from "../schema.ts";

/** A point in time: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const Moment = z.iso.datetime();
export type Moment = Of<typeof Moment>;

/** A target that was refused: `address` is an IP address, or the host where no lookup was made. */
export const Refusal = z.object({ address: z.string(), reason: z.enum(REFUSAL_REASONS) });
export type Refusal = Of<typeof Refusal>;

/** Why a phase failed, in the words of whoever refused. */
export const Failure = z.object({
  /**
   * Node's error code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), the IMAP response code (`AUTHENTICATIONFAILED`, RFC 5530),
   * the bare status where the server gave no code (`NO`, `BAD`, `BYE`), or imapflow's code. `ETIMEDOUT` also stands for
   * our own deadline.
   */
  code: z.string(),
  /** The peer's own text, at most 1 KiB, secrets removed. */
  text: z.string(),
  /**
   * The response code (RFC 9051 section 7.1) of an answer whose status is `code` all the same: of a BYE, and of a greeting that refuses.
   * Absent where it gave none, and in checks of earlier versions.
   */
  responseCode: z.string().exactOptional(),
  /** The target that the address policy refused; absent where it was not the policy. */
  refusal: Refusal.exactOptional(),
  /**
   * That the server itself said it: then code and text are its answer's. Absent where it is told by this machine (imapscope, Node,
   * OpenSSL, imapflow), and in checks of earlier versions.
   */
  speaker: z.literal("server").exactOptional(),
});
export type Failure = Of<typeof Failure>;

/** What went over the connection during a phase: octets inside TLS, so of IMAP; for the phase `tls`, of the handshake. */
export const Traffic = z.object({
  bytesIn: z.number(),
  bytesOut: z.number(),
  /** How often we sent something and waited for what came back. */
  roundTrips: z.number(),
});
export type Traffic = Of<typeof Traffic>;

/** Where the configuration says that a secret is; its name there, never the value. */
export const SecretOrigin = z.union([z.object({ env: z.string() }), z.object({ file: z.string() })]);
export type SecretOrigin = Of<typeof SecretOrigin>;
