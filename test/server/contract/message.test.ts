import { IntlMessageFormat } from "intl-messageformat";
import { expect, it, onTestFinished } from "vitest";
import { message, say } from "../../../server/contract/message.ts";

it("fills in what a message has places for", () => {
  expect(say(message<{ age: string }>("it's as it was {age}"), { age: "2 minutes ago" }, "en")).toBe(
    "it's as it was 2 minutes ago",
  );
});

it("needs no parser where nothing is to be filled in, as the page has none", () => {
  const parse = IntlMessageFormat.__parse;
  onTestFinished(() => {
    IntlMessageFormat.__parse = parse;
  });
  IntlMessageFormat.__parse = undefined;
  expect(say(message<{ count: number }>("Microsoft's cloud, <b>"), { count: 1 }, "en")).toBe("Microsoft's cloud, <b>");
  expect(() => say(message<{ count: number }>("{count} of them"), { count: 1 }, "en")).toThrow();
});
