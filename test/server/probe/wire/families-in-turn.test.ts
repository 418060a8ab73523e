import { describe, expect, it } from "vitest";
import { familiesInTurn } from "../../../../server/probe/wire/families-in-turn.ts";

describe("familiesInTurn", () => {
  it.each<[string, string, string]>([
    ["nothing", "", ""],
    ["one family", "a b c", "a b c"],
    ["the other family", "::a ::b", "::a ::b"],
    ["IPv4 first", "a ::a", "::a a"],
    ["IPv6 first", "::a a", "::a a"],
    ["several of each", "a b ::b ::a", "::b a ::a b"],
    ["more of IPv4", "a b c ::a", "::a a b c"],
    ["more of IPv6", "::a ::b ::c a", "::a a ::b ::c"],
    ["a zone", "a fe80::1%eth0", "fe80::1%eth0 a"],
  ])("orders %s", (_, given, dialled) => {
    expect(familiesInTurn(addresses(given))).toEqual(addresses(dialled));
  });
});

/** `a` stands for 192.0.2.10 and so on. */
function addresses(list: string): string[] {
  const names = list.split(" ").filter((name) => name !== "");
  return names.map((name) => (name.includes(":") ? name : `192.0.2.${Number.parseInt(name, 16)}`));
}
