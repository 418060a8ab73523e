import { describe, expect, it } from "vitest";
import { principalFrom } from "../../../server/access/header.ts";

const SETTINGS = {
  user: "remote-user",
  groups: "remote-groups",
  roles: { operator: ["mail-admins", "cn=mail-admins,dc=example"], viewer: ["staff", "邮件"] },
};

function came(
  headers: Readonly<Record<string, string | readonly string[]>>,
  { trusted = true, settings = SETTINGS } = {},
) {
  return principalFrom(settings, (name) => [headers[name] ?? []].flat(), trusted);
}

const octets = (text: string) => Buffer.from(text, "utf8").toString("latin1");

describe("who a trusted proxy says it is", () => {
  it.each([
    ["mail-admins", "operator"],
    ["staff", "viewer"],
    ["staff,mail-admins", "operator"],
    ["staff, mail-admins", "operator"],
    ["staff|mail-admins", "operator"],
    ["staff; mail-admins", "operator"],
    ["cn=mail-admins,dc=example", "operator"],
    [octets("邮件"), "viewer"],
  ])("is in the groups %j", (groups, role) => {
    const outcome = came({ "remote-user": "ada", "remote-groups": groups });
    expect(outcome).toEqual({ kind: "known", principal: { name: "ada", role, way: "header" } });
  });

  it.each([[""], ["students"], ["Mail-Admins"], ["mail-admins2"], ["*"], ["mail admins"]])(
    "may not come in with the groups %j",
    (groups) => {
      expect(came({ "remote-user": "ada", "remote-groups": groups })).toEqual({ kind: "no-role", name: "ada" });
    },
  );

  it("may come in without a group, where everybody may", () => {
    const settings = { user: "remote-user", groups: null, roles: { viewer: ["*"] } };
    expect(principalFrom(settings, (name) => (name === "remote-user" ? ["ada"] : ["mail-admins"]), true)).toEqual({
      kind: "known",
      principal: { name: "ada", role: "viewer", way: "header" },
    });
  });

  it.each([
    [octets("Jürgen"), "Jürgen"],
    ["J\u00fcrgen", "Jürgen"],
    [octets("艾达"), "艾达"],
    [`a\u0007da${octets("\u202e")}`, "ada"],
  ])("is called as it was written: %j", (name, shown) => {
    const outcome = came({ "remote-user": name, "remote-groups": "staff" });
    expect(outcome).toMatchObject({ principal: { name: shown } });
  });

  it.each([[{}], [{ "remote-user": "" }], [{ "remote-user": " " }], [{ "remote-groups": "mail-admins" }]])(
    "is nobody by %j",
    (headers) => {
      expect(came(headers)).toEqual({ kind: "absent" });
    },
  );

  it.each([
    [{ "remote-user": ["eve", "ada"], "remote-groups": "staff" }],
    [{ "remote-user": ["ada", "ada"], "remote-groups": "staff" }],
    [{ "remote-user": "ada", "remote-groups": ["mail-admins", "staff"] }],
  ])("is not clear where a header comes twice: %j", (headers) => {
    expect(came(headers)).toEqual({ kind: "unclear" });
  });
});

describe("whoever else sends such headers", () => {
  it.each([
    [{ "remote-user": "ada", "remote-groups": "mail-admins" }],
    [{ "remote-user": "ada" }],
    [{ "remote-groups": "mail-admins" }],
    [{ "remote-user": "" }],
    [{ "remote-user": ["ada", "eve"] }],
  ])("is not believed: %j", (headers) => {
    expect(came(headers, { trusted: false })).toEqual({ kind: "untrusted" });
  });

  it("is not told of where they are not sent", () => {
    expect(came({}, { trusted: false })).toEqual({ kind: "absent" });
  });
});
