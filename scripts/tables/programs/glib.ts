import type { CatalogueProgram } from "../program.ts";

/** GLib and its TLS (glib-networking), as Evolution, Geary and other programs of GNOME show them. */
export const GLIB: CatalogueProgram = {
  name: "glib",
  files: [
    {
      path: /^usr\/share\/locale\/(?<language>[^/]+)\/LC_MESSAGES\/glib(?:20|-networking)\.mo$/,
      format: "mo",
    },
    { path: /^po\/(?<language>[^/]+)\.po$/, format: "po" },
  ],
  keys: {
    unreachable: ["Network unreachable", "Host unreachable"],
    "timed-out": ["Socket I/O timed out", "The operation timed out"],
    "cannot-connect": ["Could not connect to %s: ", "Could not connect: ", "Could not connect to proxy server %s: "],
    "name-server-failed": ["Temporarily unable to resolve “%s”", "Temporarily unable to resolve '%s'"],
    "unknown-host": [
      "Error resolving “%s”",
      "Error resolving '%s'",
      "Error resolving “%s”: %s",
      "Error resolving '%s': %s",
      "Invalid hostname",
    ],
    closed: ["The connection is closed", "Connection is closed", "HTTP proxy server closed connection unexpectedly."],
    lost: ["Socket is already closed", "Socket connection not connected"],
    "handshake-failed": [
      "Could not create TLS connection: %s",
      "Could not create TLS connection:",
      "Error performing TLS handshake: %s",
      "Error performing TLS handshake",
      "Peer failed to perform TLS handshake: %s",
      "Peer sent fatal TLS alert: %s",
    ],
    "handshake-closed": ["TLS connection closed unexpectedly"],
    "old-tls": ["Protocol version downgrade attack detected"],
    "client-certificate": ["Server required TLS certificate"],
    "certificate-refused": ["Unacceptable TLS certificate", "TLS connection peer did not send a certificate"],
    "certificate-untrusted": ["Unacceptable TLS certificate authority"],
    none: ["Connection in progress", "No such interface", "No connection endpoint specified"],
  },
};
