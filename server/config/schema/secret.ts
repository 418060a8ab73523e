import { z } from "zod";
import { endField } from "./end-field.ts";
import { lineField, ruleIssue } from "./fields.ts";

/** A secret that the file names and does not contain: what it is called there and among people. */
export type SecretKind = { key: string; noun: string; variable: string; file: string };

/** Where a secret can be. */
const PLACES = ["env", "file", "credential"] as const;
export type SecretPlace = (typeof PLACES)[number];

/** The secrets of `auth`, with names as in the documentation. */
export const SECRETS = {
  password: { key: "password", noun: "password", variable: "CORP_PASSWORD", file: "/run/secrets/corp" },
  clientSecret: {
    key: "clientSecret",
    noun: "client secret",
    variable: "CORP_CLIENT_SECRET",
    file: "/run/secrets/corp-client",
  },
  refreshToken: {
    key: "refreshToken",
    noun: "refresh token",
    variable: "CORP_REFRESH_TOKEN",
    file: "/run/secrets/corp-refresh-token",
  },
} as const satisfies Readonly<Record<string, SecretKind>>;

/** What a program shows that asks imapscope itself. */
export const ACCESS_TOKEN = {
  key: "token",
  noun: "token",
  variable: "METRICS_TOKEN",
  file: "/run/secrets/metrics-token",
} as const satisfies SecretKind;

/** The secret that a key holds; null for any other key. */
export function secretKind(key: unknown): SecretKind | null {
  return [...Object.values(SECRETS), ACCESS_TOKEN].find((kind) => kind.key === key) ?? null;
}

/** What to write for a secret: that it is somewhere else, and where. */
export function writeSecret({ key, variable, file }: SecretKind): string {
  return `write \`${key}: { env: ${variable} }\` or \`${key}: { file: ${file} }\``;
}

/** Where a secret is: in an environment variable, in a file or in a credential; never in the configuration itself. */
export function secretField(kind: SecretKind, description: string) {
  return z
    .strictObject(placesOf(kind))
    .superRefine(insistOnOnePlace(kind), WHERE_WELL_FORMED)
    .meta({ ...aboutOf(kind, description), maxProperties: 1 });
}

/** The same of a secret that ends, as the provider told when it was made. */
export function describeEndingSecret(kind: SecretKind, description: string) {
  const until = endField(
    `The last day (UTC) on which the ${kind.noun} is good, or the moment at which it ends: imapscope warns three weeks ahead. Default: what the provider says, if it does.`,
  );
  return z
    .strictObject({ ...placesOf(kind), until: until.optional() })
    .superRefine(insistOnOnePlace(kind), WHERE_WELL_FORMED)
    .meta({ ...aboutOf(kind, description), maxProperties: 2 });
}

/** A misspelt key or a wrong value is told of alone. */
const WHERE_WELL_FORMED = {
  when: ({ value, issues }: z.core.ParsePayload) => issues.length === 0 && typeof value === "object" && value !== null,
};

function placesOf({ key, noun, variable, file }: SecretKind) {
  return {
    env: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
      .meta({
        title: "the name of an environment variable, without $",
        description: `The environment variable that holds the ${noun}.`,
        examples: [variable],
      })
      .optional(),
    file: lineField({
      title: "the path of a file",
      description: `The file that holds the ${noun} and nothing else, such as a Docker secret; a line break at its end is ignored. It is read again when it changes. A relative path starts at the folder of this file.`,
      examples: [file],
    }).optional(),
    credential: z
      .string()
      .regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/)
      .meta({
        title: "the name of a systemd credential, which is no path",
        description: `The systemd credential (\`LoadCredential=\`) that holds the ${noun}: the file of this name in \`$CREDENTIALS_DIRECTORY\`.`,
        examples: [file.split("/").at(-1) ?? key],
      })
      .optional(),
  };
}

function insistOnOnePlace(kind: SecretKind) {
  const { key, noun } = kind;
  return (source: SecretSource, context: z.core.$RefinementCtx): void => {
    const [place, another] = PLACES.filter((one) => source[one] !== undefined);
    if (place !== undefined && another === undefined) return;
    context.addIssue(
      place === undefined
        ? ruleIssue([], `\`${key}\` does not say where the ${noun} is`, writeSecret(kind))
        : ruleIssue([], `\`${place}\` and \`${another}\` cannot be combined`, "keep one of them"),
    );
  };
}

function aboutOf({ noun, variable }: SecretKind, description: string) {
  return {
    title: `a map that says where the ${noun} is: \`{ env: NAME }\` or \`{ file: PATH }\``,
    description,
    examples: [{ env: variable }],
    minProperties: 1,
  };
}

/** Where one secret is, after the schema. */
export type SecretSource = { [Place in SecretPlace]?: string | undefined };

/** Which of the places a source names. */
export function placeOf(source: SecretSource): SecretPlace {
  return PLACES.find((one) => source[one] !== undefined) ?? "file";
}
