import { z } from "zod";
import { isLoopbackName } from "../loopback-name.ts";
import { lineField, readField, ruleIssue } from "./fields.ts";
import { describeEndingSecret, SECRETS } from "./secret.ts";

/** How an access token is obtained (RFC 6749): by client credentials, or by a refresh token. */
export const oauth2Schema = z
  .strictObject({
    tokenUrl: readField(
      {
        title: "an https URL without user and fragment (http only for a loopback host)",
        description:
          "The token endpoint (RFC 6749 section 3.2). Must be `https`; `http` is accepted only for a loopback host, such as a token helper on the same machine.",
        examples: ["https://login.microsoftonline.com/TENANT/oauth2/v2.0/token"],
      },
      parseProviderUrl,
    ),
    clientId: lineField({
      title: "the client identifier as text",
      description: "The identifier that the provider gave the application (RFC 6749 section 2.2).",
      examples: ["00000000-0000-0000-0000-000000000000"],
    }),
    clientSecret: describeEndingSecret(
      SECRETS.clientSecret,
      "Where to read the application's secret: from an environment variable or a file. Required without `refreshToken`; a public client (RFC 6749 section 2.1) has none.",
    ).optional(),
    scope: lineField({
      title: "the scopes as text, with a space between two of them",
      description:
        "The scope of the access token (RFC 6749 section 3.3), as the provider writes it; without it, the provider decides.",
      examples: ["https://outlook.office365.com/.default"],
    }).optional(),
    refreshToken: describeEndingSecret(
      SECRETS.refreshToken,
      "Where to read the refresh token (RFC 6749 section 6): from an environment variable or a file. Without it, the application logs in as itself, with client credentials (section 4.4). If the provider returns a new refresh token, imapscope uses that one from then on, also after a restart: it is kept in `refresh-tokens/` below the data folder. A changed token here counts more.",
    ).optional(),
  })
  .superRefine(
    (oauth2, context) => {
      if (oauth2.clientSecret !== undefined || oauth2.refreshToken !== undefined) return;
      context.addIssue(
        ruleIssue(
          [],
          "`oauth2` has neither `clientSecret` nor `refreshToken`: nothing proves who asks for the access token",
          `add \`clientSecret: { env: ${SECRETS.clientSecret.variable} }\` for client credentials, or \`refreshToken: { env: ${SECRETS.refreshToken.variable} }\``,
        ),
      );
    },
    { when: ({ value, issues }) => typeof value === "object" && value !== null && !issues.some(isUnknownKey) },
  )
  .meta({
    title: "a map with at least `tokenUrl` and `clientId`",
    description:
      "Log in with an OAuth 2.0 access token (XOAUTH2, or OAUTHBEARER of RFC 7628) obtained from `tokenUrl` and kept in memory until shortly before it expires.",
    examples: [
      {
        tokenUrl: "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token",
        clientId: "00000000-0000-0000-0000-000000000000",
        clientSecret: { env: SECRETS.clientSecret.variable },
        scope: "https://outlook.office365.com/.default",
      },
    ],
  });

/** A misspelt key may be the one that seems to be missing. */
export function isUnknownKey({ code }: { code?: string | undefined }): boolean {
  return code === "unrecognized_keys";
}

/** A fragment is ruled out by RFC 6749 section 3.2, credentials by the promise that no secret is in the file. */
export function parseProviderUrl(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "" || url.hash !== "") return null;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopbackName(url.hostname)) ? url.href : null;
}
