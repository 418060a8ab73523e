import { describe, expect, it } from "vitest";
import { joinBelieved, keepBelieved } from "../../../server/http/believed.ts";
import { readForwarding } from "../../../server/http/forwarded.ts";

const PEER = "10.0.0.1";
const isTrusted = (address: string) => address.startsWith("10.");

function customary(headers: Readonly<Record<string, string>>) {
  return keepBelieved(readForwarding((name) => headers[`-${name.split("-").at(-1)}`]).customary, PEER, isTrusted);
}

function standard(header: string) {
  return keepBelieved(readForwarding((name) => (name === "Forwarded" ? header : undefined)).standard, PEER, isTrusted);
}

describe("of X-Forwarded-For", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["198.51.100.1, 192.0.2.7", "192.0.2.7"],
    ["198.51.100.1, 192.0.2.7, 10.0.0.2", "192.0.2.7"],
    ["10.0.0.9, 192.0.2.7, 10.0.0.2", "192.0.2.7"],
    ["10.0.0.9, 10.0.0.8", "10.0.0.9"],
    ["192.0.2.7, unknown", PEER],
    ["192.0.2.7, _hidden, 10.0.0.2", "10.0.0.2"],
    ["192.0.2.7, <script>", PEER],
    ["[2001:db8::7]:443, 10.0.0.2", "2001:db8::7"],
  ])("%s is %s", (header, client) => {
    expect(customary({ "-For": header }).client).toBe(client);
  });

  it("nothing is nobody", () => {
    expect(customary({})).toEqual({ client: null, scheme: null, host: null });
  });
});

describe("how and where the browser asked", () => {
  it("is what the farthest proxy says that is believed", () => {
    expect(
      customary({ "-For": "192.0.2.7, 10.0.0.2", "-Proto": "https, http", "-Host": "a.example, inner:8080" }),
    ).toEqual({ client: "192.0.2.7", scheme: "https", host: "a.example" });
    expect(standard("for=192.0.2.7;proto=https;host=a.example, for=10.0.0.2;proto=http;host=inner")).toEqual({
      client: "192.0.2.7",
      scheme: "https",
      host: "a.example",
    });
  });

  it("is not what a stranger wrote before it", () => {
    expect(customary({ "-For": "192.0.2.7", "-Proto": "https, http", "-Host": "evil.example, a.example" })).toEqual({
      client: "192.0.2.7",
      scheme: "http",
      host: "a.example",
    });
    expect(standard("for=1.2.3.4;proto=https;host=evil.example, for=192.0.2.7;proto=http;host=a.example")).toEqual({
      client: "192.0.2.7",
      scheme: "http",
      host: "a.example",
    });
  });

  it("is taken over where the nearer proxy only passed it on", () => {
    expect(customary({ "-For": "192.0.2.7, 10.0.0.2", "-Proto": "HTTPS" }).scheme).toBe("https");
    expect(customary({ "-Proto": "https" })).toEqual({ client: null, scheme: "https", host: null });
  });

  it("is not known by a scheme that is none", () => {
    expect(customary({ "-For": "192.0.2.7", "-Proto": "javascript" }).scheme).toBeNull();
  });
});

describe("both kinds of headers", () => {
  const one = { client: "192.0.2.7", scheme: "https", host: "a.example" } as const;
  const none = { client: null, scheme: null, host: null };

  it("complete each other", () => {
    expect(joinBelieved(one, none)).toEqual(one);
    expect(joinBelieved({ ...none, scheme: "https" }, { ...one, scheme: null })).toEqual(one);
    expect(joinBelieved(one, { ...one, host: "A.example" })).toEqual(one);
  });

  it.each([
    ["client", { client: "198.51.100.1" }],
    ["scheme", { scheme: "http" }],
    ["host", { host: "evil.example" }],
  ] as const)("are not believed where they differ about the %s", (contradicting, other) => {
    expect(joinBelieved(one, { ...one, ...other })).toEqual({ contradicting });
  });
});
