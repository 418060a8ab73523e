import { expect, it } from "vitest";
import { hostNameOf, isOwnName } from "../../../server/http/host-name.ts";

it.each([
  ["imapscope:9143", "imapscope"],
  ["Example.COM.", "example.com"],
  ["example.com.:80", "example.com"],
  ["192.0.2.7:9143", "192.0.2.7"],
  ["[2001:DB8::7]:9143", "2001:db8::7"],
  ["[::1]", "::1"],
])("takes %s for %s", (header, name) => {
  expect(hostNameOf(header)).toBe(name);
});

it.each(["", ":9143", "a:b", "a:9143:1", "[::1", "::1", "[a.example]", "a.example:999999"])(
  "takes %j for no host",
  (header) => {
    expect(hostNameOf(header)).toBeNull();
  },
);

const HERE = { listen: { host: "127.0.0.1", port: 9143 }, publicUrl: null, allowedHosts: [] };
const EVERYWHERE = { ...HERE, listen: { host: "0.0.0.0", port: 9143 } };
const NAMED = {
  ...HERE,
  publicUrl: "https://imapscope.example.com/scope",
  allowedHosts: ["monitor.example.net", "*.corp.example"],
};

it("knows its addresses and localhost by every name", () => {
  const names = ["127.0.0.1", "192.0.2.7", "::1", "2001:db8::7", "localhost", "a.localhost", "ip6-localhost"];
  for (const config of [HERE, EVERYWHERE]) {
    expect(names.filter((name) => !isOwnName(name, config, false))).toEqual([]);
  }
});

it("knows what it was told", () => {
  const names = ["imapscope.example.com", "monitor.example.net", "a.corp.example", "b.a.corp.example"];
  expect(names.filter((name) => !isOwnName(name, NAMED, false))).toEqual([]);
  const others = [
    "example.com",
    "corp.example",
    "evilcorp.example",
    "x.monitor.example.net",
    "a.imapscope.example.com",
  ];
  expect(others.filter((name) => isOwnName(name, NAMED, false))).toEqual([]);
  const listening = { ...HERE, listen: { host: "Monitor.example.org", port: 1 } };
  expect(isOwnName("monitor.example.org", listening, false)).toBe(true);
});

it("knows names that nobody can register where others reach it, or by a proxy", () => {
  const names = [
    "imapscope",
    "imapscope.monitoring.svc",
    "imapscope.monitoring.svc.cluster.local",
    "monitor.local",
    "monitor.corp.internal",
    "monitor.home.arpa",
  ];
  expect(names.filter((name) => !isOwnName(name, EVERYWHERE, false))).toEqual([]);
  expect(names.filter((name) => !isOwnName(name, HERE, true))).toEqual([]);
  expect(names.filter((name) => isOwnName(name, HERE, false))).toEqual([]);
});
