import type { Config, ServerConfig } from "../../config/types.ts";
import type { SetupChoice } from "../../contract/answers/setup.ts";
import type { Language } from "../../contract/languages.ts";
import { domainsOf } from "../../discover/discover.ts";
import { type OutboundPolicy, outboundPolicy } from "../../probe/outbound-policy.ts";
import type { Provider } from "../../providers/provider.ts";
import { PROVIDERS, providerNamed, sendingOf } from "../../providers/providers.ts";
import { notesFor } from "../provider-notes.ts";
import { signInOf } from "../sign-in.ts";

/** Everything that a mail program can be set up for: our own servers, then the providers, in the reader's language. */
export function setupChoices({ servers, selfCheck }: Config, language: Language): readonly SetupChoice[] {
  const policy = selfCheck.enabled ? outboundPolicy(selfCheck.targets, servers) : null;
  return [
    ...withoutRepeats(servers.map((server) => ofServer(server, policy))),
    ...PROVIDERS.map((provider) => ofProvider(provider, policy, language)),
  ];
}

/** Several accounts on one server are one choice for those who know it by its host alone. */
function withoutRepeats(choices: readonly SetupChoice[]): readonly SetupChoice[] {
  return [...Map.groupBy(choices, ({ name }) => name).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [{ ...first, domains: [...new Set([first, ...others].flatMap(({ domains }) => domains))] }];
  });
}

/** What people call a provider. */
export function providerLabel(name: string, language: Language): string {
  return providerNamed(name)?.names[language] ?? name;
}

function ofServer(server: ServerConfig, policy: OutboundPolicy | null): SetupChoice {
  const { name, host, port, security, login } = server;
  const sending = sendingOf(host);
  const userForm = login && !login.user.includes("@") ? "local-part" : "address";
  return {
    kind: "configured",
    name,
    label: name,
    names: [],
    domains: [...domainsOf(server)].filter((domain) => domain !== ""),
    imap: { host, port, security },
    smtp: sending?.smtp ?? null,
    userForm,
    smtpUserForm: sending?.smtpUserForm ?? userForm,
    signIn: signInOf(server),
    notes: [],
    checkable: isAllowed(policy, host, port),
  };
}

function ofProvider(
  { name, names, domains, imap, smtp, userForm, smtpUserForm, signIn, notes }: Provider,
  policy: OutboundPolicy | null,
  language: Language,
): SetupChoice {
  const best = imap[0] ?? null;
  return {
    kind: "provider",
    name,
    label: names[language] ?? name,
    names: [name, ...Object.values(names)],
    domains,
    imap: best,
    smtp,
    userForm,
    smtpUserForm,
    signIn: signIn === "oauth2" ? "oauth2" : "password",
    notes: notesFor(notes, language),
    checkable: best !== null && isAllowed(policy, best.host.replace("{domain}", domains[0] ?? ""), best.port),
  };
}

function isAllowed(policy: OutboundPolicy | null, host: string, port: number): boolean {
  return policy !== null && policy.refuseHost(host, port) === null;
}
