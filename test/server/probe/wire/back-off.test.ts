import { expect, it } from "vitest";
import { parseBackOff } from "../../../../server/probe/wire/back-off.ts";

it.each([
  ["1 OK [THROTTLED] done", { code: "THROTTLED", seconds: null, text: "done" }],
  ["1 OK Success [THROTTLED]", { code: "THROTTLED", seconds: null, text: "Success [THROTTLED]" }],
  ["* BYE [LIMIT] Too many connections", { code: "LIMIT", seconds: null, text: "Too many connections" }],
  ["2 BAD Request is throttled. Suggested Backoff Time: 1500 milliseconds", { code: "BACKOFF", seconds: 1.5 }],
  ["2 NO Suggested Backoff Time 20 seconds", { code: "BACKOFF", seconds: 20 }],
])("%s", (line, expected) => {
  expect(parseBackOff(line)).toMatchObject(expected);
});

it.each([
  "1 OK [LIMIT] fine",
  "* PREAUTH [LIMIT] welcome",
  '* LIST () "/" [THROTTLED]',
  "1 NO [AUTHENTICATIONFAILED] no",
  "* OK ready",
])("not %s", (line) => {
  expect(parseBackOff(line)).toBeNull();
});
