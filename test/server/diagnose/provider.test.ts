import { describe, expect, it } from "vitest";
import type { Phases } from "../../../server/contract/facts.ts";
import { providerOf } from "../../../server/diagnose/provider.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../support/healthy-facts.ts";

type Told = {
  greeting?: string;
  capabilities?: readonly string[];
  id?: Record<string, string>;
  certificate?: readonly string[];
  aliases?: readonly string[];
  host?: string;
};

/** The usual host of the provider of a healthy server of nobody's, of which this is told; its login was refused. */
function provider({ greeting, capabilities, id, certificate, aliases, host = "mail.example.com" }: Told) {
  const { dns, tls, greeting: greeted, capability } = healthyFacts().phases;
  const auth: Phases["auth"] = {
    status: "failed",
    at: 0,
    seconds: 1,
    failure: { code: "NO", text: "no" },
    value: { mechanism: "PLAIN", serverId: id ?? null },
  };
  const changed = <Value extends object>(outcome: { status: string; value?: Value }, changes: object | false) =>
    (changes ? { ...outcome, value: { ...outcome.value, ...changes } } : outcome) as never;
  const phases: Partial<Phases> = {
    dns: changed(dns as never, aliases !== undefined && { aliases }),
    tls: changed(tls as never, certificate !== undefined && { chain: [{ ...HEALTHY_LEAF, names: certificate }] }),
    greeting: changed(greeted as never, greeting !== undefined && { text: greeting }),
    capability: changed(
      capability as never,
      capabilities !== undefined && { afterTls: capabilities, afterLogin: null },
    ),
    auth,
  };
  return providerOf(healthyFacts(phases, { host }))?.imap[0]?.host ?? null;
}

const utf16 = (name: string) => Buffer.from(name, "utf16le").toString("base64");
const EXCHANGE = "The Microsoft Exchange IMAP4 service is ready.";
const OUTLOOK = "outlook.office365.com";

describe("the provider is known by", () => {
  it.each<[string, string, Told]>([
    ["the greeting's server", OUTLOOK, { greeting: `${EXCHANGE} [${utf16("BYAPR01CA0012.prod.exchangelabs.com")}]` }],
    ["the greeting's server, its name alone", OUTLOOK, { greeting: `${EXCHANGE} [${utf16("FR4P281CA0123")}]` }],
    [
      "the greeting's server in China",
      OUTLOOK,
      { greeting: `${EXCHANGE} [${utf16("BJXPR01CA0012.CHNPR01.prod.partner.outlook.cn")}]` },
    ],
    ["its ID", OUTLOOK, { id: { name: "Microsoft.Exchange.Imap4.Imap4Server", version: "15.20" } }],
    ["Exchange with tokens", OUTLOOK, { greeting: EXCHANGE, capabilities: ["AUTH=PLAIN", "AUTH=XOAUTH2"] }],
    ["its certificate", OUTLOOK, { certificate: ["*.outlook.com", "mail.example.com"] }],
    ["an alias", OUTLOOK, { aliases: ["outlook.ha.office365.com", "outlook.ms-acdc.office.com"] }],
    ["the configured name", OUTLOOK, { host: "outlook.office365.com" }],
    ["another of its names", OUTLOOK, { host: "imap-mail.outlook.com" }],
    ["the name in China", OUTLOOK, { host: "partner.outlook.cn" }],
    ["the greeting", "imap.gmail.com", { greeting: "Gimap ready for requests from 192.0.2.1 a1mb12345" }],
    ["the capabilities", "imap.gmail.com", { capabilities: ["IMAP4REV1", "X-GM-EXT-1"] }],
    ["the certificate", "imap.gmail.com", { certificate: ["imap.gmail.com"] }],
    ["the old name", "imap.gmail.com", { host: "imap.googlemail.com" }],
    ["the capabilities", "imap.mail.yahoo.com", { capabilities: ["IMAP4REV1", "XYMHIGHESTMODSEQ", "X-MSG-EXT"] }],
    ["the certificate", "imap.mail.yahoo.com", { certificate: ["*.imap.mail.yahoo.com"] }],
    ["AOL's name", "imap.mail.yahoo.com", { host: "imap.aol.com" }],
    ["the capabilities", "imap.mail.me.com", { capabilities: ["IMAP4REV1", "XAPPLEPUSHSERVICE", "AUTH=ATOKEN"] }],
    ["the certificate", "imap.mail.me.com", { certificate: ["imap.mail.me.com"] }],
    ["the greeting", "imap.163.com", { greeting: "Coremail System IMap Server Ready(163com[10774b260cc7])" }],
    ["the greeting of 126", "imap.163.com", { greeting: "Coremail System IMap Server Ready(126com[1])" }],
    ["an alias", "imap.163.com", { aliases: ["imaphz.qiye.163.com"] }],
    ["the greeting", "imap.qq.com", { greeting: "QQMail XMIMAP4Server ready" }],
    ["the certificate", "imap.qq.com", { certificate: ["*.exmail.qq.com"] }],
    ["what it says, whatever it is called", "imap.gmail.com", { greeting: "Gimap ready for requests", host: OUTLOOK }],
  ])("%s: %s", (_, host, told) => {
    expect(provider(told)).toBe(host);
  });
});

describe("the provider is not known", () => {
  const OWN = ["AUTH=PLAIN", "AUTH=NTLM", "AUTH=GSSAPI"];
  it.each<[string, Told]>([
    ["of a server of one's own", {}],
    ["of an Exchange of one's own", { greeting: EXCHANGE, capabilities: OWN }],
    ["of one that names itself", { greeting: `${EXCHANGE} [${utf16("EX01.corp.example")}]`, capabilities: OWN }],
    ["of one that takes tokens besides", { greeting: EXCHANGE, capabilities: [...OWN, "AUTH=XOAUTH2"] }],
    ["of one by its ID", { id: { name: "Microsoft.Exchange.Imap4.Imap4Server", version: "15.2" }, capabilities: OWN }],
    ["where it is called outlook", { host: "outlook.example.com" }],
    ["where it is called gmail", { host: "gmail.example.com", certificate: ["gmail.example.com"] }],
    ["where a name only ends alike", { host: "notoutlook.com", certificate: ["my163.com"] }],
    ["where others use the same software", { greeting: "Coremail System IMap Server Ready(mispb-0c5d)" }],
    ["where Apple's extension is offered by others", { capabilities: ["IMAP4REV1", "XAPPLEPUSHSERVICE"] }],
    ["where tokens are taken", { capabilities: ["IMAP4REV1", "AUTH=XOAUTH2", "AUTH=OAUTHBEARER"] }],
    ["where another server answers to the name", { host: OUTLOOK, greeting: "Dovecot ready." }],
    ["where an Exchange of one's own does", { host: OUTLOOK, greeting: EXCHANGE, capabilities: OWN }],
  ])("%s", (_, told) => {
    expect(provider(told)).toBeNull();
  });
});
