import { describe, expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import type { Step } from "../../../server/contract/answers/phase.ts";
import { testApp } from "../../support/app.ts";
import { allEvents } from "../../support/event-stream.ts";

/** Ways to write addresses that lead to this machine or into its network, after what URL parsers, inet_aton and resolvers take. */
const LOOPBACK_V4 = [
  ..."127.0.0.1 127.0.0.1. 127.1 127.0.1 127.000.000.001 0177.0.0.1 0177.0.0.01 00000177.0.0.1 0x7f.0.0.1 0x7F.0x0.0x0.0x1".split(
    " ",
  ),
  ..."0x7f.1 0x7f000001 0X7F000001 2130706433 02130706433 017700000001 0x000000007f000001 127.0.0.1%00 127.255.255.254 127.8.8.8".split(
    " ",
  ),
  ..."1②7.0.0.1 １２７.０.０.１ 127。0。0。1 127．0．0．1 127｡0｡0｡1 ⑫7.⓪.⓪.① 4294967297 127.0.0.257 0.0.0.0 0 0.0 0x0 00 000.000.000.000".split(
    " ",
  ),
];
const LOOPBACK_V6 = [
  ..."[::1] ::1 [0:0:0:0:0:0:0:1] [0000::0001] [::01] [::1%lo] [::1%251] [::] [0::0] [::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:7F00:0001]".split(
    " ",
  ),
  ..."[0:0:0:0:0:ffff:127.0.0.1] [::127.0.0.1] [::7f00:1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1]".split(
    " ",
  ),
  ..."[2002:7f00:1::] [2002:7f00:1::1] [2001:0:7f00:1::] [2001::80ff:fffe] [fe80::5efe:7f00:1] [2001:db8::5efe:7f00:1] [::ffff:0.0.0.0] [::ffff:0:0]".split(
    " ",
  ),
];
const INSIDE = [
  ..."10.0.0.1 10.1 0xa.1 012.0.0.1 167772161 172.16.0.1 172.31.255.254 192.168.0.1 192.168.1 0300.0250.0.1 3232235521 0xc0a80001".split(
    " ",
  ),
  ..."169.254.169.254 169.254.43518 0xa9fea9fe 2852039166 0251.0376.0251.0376 100.64.0.1 100.127.255.254 100.100.100.200 192.0.0.192 192.0.0.8".split(
    " ",
  ),
  ..."198.18.0.1 198.19.255.255 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 0xffffffff 192.0.2.1 198.51.100.1 203.0.113.1 192.88.99.1".split(
    " ",
  ),
  ..."[fc00::1] [fd00:ec2::254] [fe80::1] [fe80::1%eth0] [fec0::1] [ff02::1] [100::1] [2001:db8::1] [2001:2::1] [2001:10::1] [5f00::1] [3fff::1]".split(
    " ",
  ),
  ..."[::ffff:10.0.0.1] [::ffff:169.254.169.254] [64:ff9b::a00:1] [2002:a00:1::] [2002:a9fe:a9fe::] [::10.0.0.1] [2001:0:0:0:0:0:f5ff:fffe]".split(
    " ",
  ),
];
const NAMES = [
  ..."localhost LOCALHOST localhost. LocalHost. ｌｏｃａｌｈｏｓｔ ⓛocalhost localhost.localdomain ip6-localhost ip6-loopback a.localhost".split(
    " ",
  ),
  ...[
    "localhost\u200b",
    "local\u00adhost",
    "127.0.0.1#",
    "127.0.0.1/",
    "127.0.0.1:993",
    "a@127.0.0.1",
    "127.0.0.1 example.com",
  ],
  ...[
    "127.0.0.1\\@example.com",
    "127.0.0.1?x",
    "127.0.0.1;example.com",
    "example.com@127.0.0.1",
    "[::1]:993",
    "imap://127.0.0.1",
  ],
];
const FORMS = [...LOOPBACK_V4, ...LOOPBACK_V6, ...INSIDE, ...NAMES];

/** What a name server may answer for a name that anybody can register. */
const ANSWERS: readonly (readonly string[])[] = [
  ..."127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.20.1.1 192.168.7.7 169.254.169.254 100.64.9.9 192.0.0.8 198.18.5.5 224.0.0.251 255.255.255.255".split(
    " ",
  ),
  ..."::1 :: ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::127.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1".split(
    " ",
  ),
  ..."2002:7f00:1:: 2002:c0a8:1:: 2001::1 fc00::5 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::9 ff02::fb 100::9 2001:db8::9".split(
    " ",
  ),
].map((address) => [address]);

describe("a visitor's check with public targets", () => {
  /** The status of the answer, which host was looked up, and the phases that were not skipped, with how they ended. */
  async function asked(host: string, answers?: readonly string[]) {
    const { dependencies } = await testApp();
    const config = { ...dependencies.config(), selfCheck: { enabled: true, targets: "public", perMinute: 6 } as const };
    const sent: string[] = [];
    const { app } = await testApp({
      config: () => config,
      checkOnce: (server, options) => {
        sent.push(server.host);
        return check(server, { ...options, ...(answers === undefined ? {} : { resolve: async () => answers }) });
      },
    });
    const question = { address: "anna@example.com", host, port: 993, security: "implicit-tls", password: "x1y2z3" };
    const response = await app.request("/api/v1/self-check", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(question),
    });
    if (response.status !== 200) return { status: response.status, sent, made: [] };
    const steps = (await allEvents(response)).filter(({ event }) => event === "phase").map(({ data }) => data as Step);
    const made = steps.flatMap((step) => ("status" in step ? [`${step.phase} ${step.status}`] : []));
    return { status: 200, sent, made };
  }

  it("is tried with more ways to write an address than were known before", () => {
    expect(new Set(FORMS).size).toBeGreaterThan(117);
    expect(ANSWERS.length).toBeGreaterThan(31);
  });

  it.each(FORMS)("connects nowhere for %j", async (host) => {
    const { status, made } = await asked(host);
    expect([200, 400, 403]).toContain(status);
    expect(made.filter((phase) => phase !== "dns failed")).toEqual([]);
  });

  it.each(ANSWERS.flat())("connects nowhere where the name leads to %s", async (address) => {
    const outcome = { status: 200, sent: ["imap.example.net"], made: ["dns failed"] };
    expect(await asked("imap.example.net", [address])).toEqual(outcome);
  });

  it("connects nowhere where all of many addresses lead inside", async () => {
    expect(await asked("imap.example.net", ANSWERS.flat())).toMatchObject({ made: ["dns failed"] });
  });
});
