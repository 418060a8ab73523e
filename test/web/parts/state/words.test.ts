import { describe, expect, it } from "vitest";
import { state as zhCn } from "../../../../web/languages/zh-CN/parts/state.ts";
import { state as en } from "../../../../web/parts/state/words.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";

const corp = { name: "corp", user: "monitor@example.com" };

describe("the heading of a server", () => {
  it("says why it is down", () => {
    expect(en.heading(corp, "down", false, [expiredFinding()])).toBe(
      "corp is down: the certificate of mail.example.com expired 3 days ago",
    );
    const finding = expiredFinding({ title: "mail.example.com 的证书已过期 3 天" });
    expect(zhCn.heading(corp, "down", false, [finding])).toBe("corp 不可用：mail.example.com 的证书已过期 3 天");
  });

  it("does not call it down for everybody where only the account of the check is refused", () => {
    const refused = expiredFinding({
      id: "auth-credentials-rejected",
      scope: "account",
      title: "The password is wrong",
    });
    expect(en.heading(corp, "down", false, [refused])).toBe(
      "The check cannot read mail on corp as monitor@example.com: the password is wrong",
    );
    expect(zhCn.heading(corp, "down", false, [{ ...refused, title: "密码错误" }])).toBe(
      "corp 的检查账号 monitor@example.com 无法收信：密码错误",
    );
    expect(en.heading(corp, "down", false, [refused, expiredFinding()])).toMatch(/^corp is down: /);
  });

  it("says nothing of a note while the server is up", () => {
    expect(en.heading(corp, "up", false, [expiredFinding({ severity: "notice" })])).toBe("corp is up");
  });

  it("says that the first check is still to come", () => {
    expect(en.heading(corp, "unknown", true, [])).toBe("corp has not been checked yet");
  });
});
