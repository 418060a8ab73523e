import { z } from "zod";
import { lineField, ruleIssue } from "./fields.ts";

/** A secret that the file names and does not contain: what it is called there and among people. */
export type SecretKind = { key: string; noun: string; variable: string; file: string };

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

/** Where a secret is: in an environment variable or in a file; never in the configuration itself. */
export function secretField(kind: SecretKind, description: string) {
  const { key, noun, variable, file } = kind;
  return z
    .strictObject({
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
        description: `The file that holds the ${noun} and nothing else, such as a Docker or systemd secret; a line break at its end is ignored. A relative path starts at the folder of this file.`,
        examples: [file],
      }).optional(),
    })
    .superRefine(
      (source, context) => {
        if ((source.env === undefined) !== (source.file === undefined)) return;
        context.addIssue(
          source.env === undefined
            ? ruleIssue([], `\`${key}\` does not say where the ${noun} is`, writeSecret(kind))
            : ruleIssue([], "`env` and `file` cannot be combined", "keep one of them"),
        );
      },
      { when: ({ value, issues }) => issues.length === 0 && typeof value === "object" && value !== null },
    )
    .meta({
      title: `a map that says where the ${noun} is: \`{ env: NAME }\` or \`{ file: PATH }\``,
      description,
      examples: [{ env: variable }],
      minProperties: 1,
      maxProperties: 1,
    });
}

/** Where one secret is, after the schema. */
export type SecretSource = z.output<ReturnType<typeof secretField>>;
