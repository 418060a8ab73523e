import { expect, it } from "vitest";
import { readForwarding } from "../../../server/http/forwarded.ts";

function read(headers: Readonly<Record<string, string>>) {
  return readForwarding((name) => headers[name]);
}

const hop = (client: string | null, scheme: string | null = null, host: string | null = null) => ({
  client,
  scheme,
  host,
});

it.each([
  ["for=192.0.2.7", [hop("192.0.2.7")]],
  ["For=192.0.2.7;PROTO=https;Host=a.example", [hop("192.0.2.7", "https", "a.example")]],
  ['for="[2001:db8::7]:4711";proto=http', [hop("[2001:db8::7]:4711", "http")]],
  ["for=192.0.2.1, for=192.0.2.2", [hop("192.0.2.2"), hop("192.0.2.1")]],
  ["for=192.0.2.1,,for=192.0.2.2,", [hop("192.0.2.2"), hop("192.0.2.1")]],
  ['for="a,b";host="c;d"', [hop("a,b", null, "c;d")]],
  ['for="a\\"b"', [hop('a"b')]],
  ["for=unknown;by=203.0.113.1", [hop("unknown")]],
  ["nonsense", [hop(null)]],
  ["", []],
])("reads Forwarded: %s", (header, expected) => {
  expect(read({ Forwarded: header }).standard).toEqual(expected);
});

it.each([
  ["a quotation mark that is never closed", 'for="192.0.2.1, for=192.0.2.2'],
  ["one that stands alone", '", for=192.0.2.2'],
  ["an escape without a quotation", 'for=\\", for=192.0.2.2'],
])("does not let %s swallow what the nearest proxy added", (_, header) => {
  expect(read({ Forwarded: header }).standard[0]).toEqual(hop("192.0.2.2"));
});

it("reads the X-Forwarded headers, each from its end", () => {
  const headers = {
    "X-Forwarded-For": "192.0.2.1, 192.0.2.2",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "a.example, b.example",
  };
  expect(read(headers).customary).toEqual([
    hop("192.0.2.2", "https", "b.example"),
    hop("192.0.2.1", null, "a.example"),
  ]);
  expect(read({ "X-Forwarded-Proto": "https" }).customary).toEqual([hop(null, "https")]);
  expect(read({}).customary).toEqual([]);
});

it("looks no farther than 32 proxies", () => {
  const many = Array.from({ length: 3000 }, (_, index) => `for=${index}`).join();
  const { standard } = read({ Forwarded: many });
  expect(standard).toHaveLength(32);
  expect(standard[0]).toEqual(hop("2999"));
});
