import { z } from "zod";
import { lineField } from "./fields.ts";

/** The certificate that the page itself is served with, as it is written. */
export const tlsSchema = z
  .strictObject({
    cert: lineField({
      title: "the path of a file",
      description:
        "A PEM file: the certificate, followed by the certificates that issued it (certbot's `fullchain.pem`).",
      examples: ["./imapscope.pem"],
    }),
    key: lineField({
      title: "the path of a file",
      description: "A PEM file: the private key of the certificate, without a passphrase.",
      examples: ["./imapscope.key"],
    }),
  })
  .meta({
    title: "a map of `cert` and `key`",
    description:
      "Serves the page, the API and the metrics by HTTPS (TLS 1.2 and 1.3) instead of HTTP. Changed files are in force within seconds, without a restart.",
    examples: [{ cert: "./imapscope.pem", key: "./imapscope.key" }],
  });
