import { expect, it } from "vitest";
import { toReturnPath } from "../../../server/contract/return-path.ts";

it.each([
  ["/", "/"],
  ["/servers/corp", "/servers/corp"],
  ["/servers/corp?range=7d&check=1#x", "/servers/corp?range=7d&check=1#x"],
  ["/servers/%E9%82%AE", "/servers/%E9%82%AE"],
  ["/servers/邮件", "/servers/%E9%82%AE%E4%BB%B6"],
  ["/problems?q=//evil.example", "/problems?q=//evil.example"],
  ["/sign-ins", "/sign-ins"],
  ["/a/../servers/corp", "/servers/corp"],
])("%s leads on to %s", (wanted, path) => {
  expect(toReturnPath(wanted)).toBe(path);
});

it.each([
  [undefined],
  [null],
  [""],
  ["servers/corp"],
  ["https://evil.example/"],
  ["//evil.example/"],
  ["///evil.example/"],
  ["/\\evil.example/"],
  ["\\\\evil.example/"],
  ["/\t/evil.example/"],
  ["/\n/evil.example/"],
  ["\u0000//evil.example/"],
  [" //evil.example/"],
  ["/.//evil.example/"],
  ["/..//evil.example/"],
  ["/a/..//evil.example/"],
  ["/a/../\\evil.example"],
  ["/%2e%2e//evil.example"],
  ["javascript:alert(1)"],
  ["data:text/html,x"],
  ["http:/evil.example"],
  ["http:evil.example"],
  ["@evil.example/"],
  ["/sign-in"],
  ["/sign-in?to=/sign-in"],
  ["/sign-in/oidc?to=/"],
  ["/api/v1/session"],
  [`/${"x".repeat(3000)}`],
])("%j leads to the overview", (wanted) => {
  expect(toReturnPath(wanted)).toBe("/");
});
