import { z } from "zod";
import { groupRolesSchema } from "./access-roles.ts";
import { lineField, readField } from "./fields.ts";
import { parseProviderUrl } from "./oauth2.ts";
import { type SecretKind, secretField } from "./secret.ts";

/** What proves to the provider that it is imapscope who asks. */
export const OIDC_SECRET: SecretKind = {
  key: "clientSecret",
  noun: "client secret",
  variable: "OIDC_SECRET",
  file: "/run/secrets/oidc",
};

/** People who sign in at an OpenID provider, as it is written. */
export const oidcSchema = z
  .strictObject({
    issuer: readField(
      {
        title: "an https URL without user, query and fragment (http only for a loopback host)",
        description:
          "The issuer identifier of the provider (OpenID Connect Discovery 1.0). What it publishes below `/.well-known/openid-configuration` is read from there.",
        examples: ["https://id.example.com"],
      },
      (text) => (parseProviderUrl(text) === null || /[?#]/.test(text) ? null : text),
    ),
    clientId: lineField({
      title: "the client identifier as text",
      description: "The identifier that the provider gave imapscope.",
      examples: ["imapscope"],
    }),
    clientSecret: secretField(
      OIDC_SECRET,
      "Where to read the client secret: from an environment variable or a file. A public client has none.",
    ).optional(),
    scope: lineField({
      title: "the scopes as text, with a space between two of them",
      description:
        "What is asked of the provider. Without it: `openid profile email`, and the name of `claim` where the provider says that it knows such a scope.",
      examples: ["openid profile email groups"],
    }).optional(),
    claim: lineField({
      title: "the name of a claim",
      description:
        "The claim that holds the user's groups: a list, or one name. A dot leads into a claim (`realm_access.roles`). What the ID token lacks is asked of the provider (UserInfo).",
      examples: ["groups"],
    }).prefault("groups"),
    roles: groupRolesSchema,
  })
  .meta({
    title: "a map with at least `issuer`, `clientId` and `roles`",
    description: "People who sign in at an OpenID Connect provider (authorization code with PKCE).",
    examples: [
      {
        issuer: "https://id.example.com",
        clientId: "imapscope",
        clientSecret: { env: OIDC_SECRET.variable },
        roles: { operator: ["mail-admins"], viewer: ["*"] },
        claim: "groups",
      },
    ],
  });
