import { expect, it } from "vitest";
import { knowsQuota, parseQuota } from "../../../../server/probe/phases/quota.ts";

it.each([
  ['* QUOTA "" (STORAGE 10 512)', { root: "", resources: [{ name: "STORAGE", used: "10240", limit: "524288" }] }],
  [
    "* QUOTA user.anna (storage 0 1)",
    { root: "user.anna", resources: [{ name: "STORAGE", used: "0", limit: "1024" }] },
  ],
  [
    "* QUOTA x (MESSAGE 1 2 MAILBOX 3 4)",
    {
      root: "x",
      resources: [
        { name: "MESSAGE", used: "1", limit: "2" },
        { name: "MAILBOX", used: "3", limit: "4" },
      ],
    },
  ],
  ["* QUOTA x ()", { root: "x", resources: [] }],
])("%s", (line, root) => {
  expect(parseQuota(line)).toEqual(root);
});

it("leaves every other line alone", () => {
  expect(parseQuota('* QUOTAROOT INBOX ""')).toBeNull();
  expect(parseQuota("* LIST () NIL QUOTA")).toBeNull();
});

it("is known by the old name and the new one", () => {
  expect(knowsQuota(["IMAP4REV1", "QUOTA"])).toBe(true);
  expect(knowsQuota(["QUOTA=RES-STORAGE"])).toBe(true);
  expect(knowsQuota(["QUOTASET"])).toBe(false);
});
