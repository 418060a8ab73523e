import { describe, expect, it } from "vitest";
import { asWords, say } from "../../../../server/contract/message.ts";
import { state as chinese } from "../../../../web/languages/zh-CN/parts/state.ts";
import { headingText, type StateWording } from "../../../../web/parts/state/heading-text.ts";
import { type StateWords, state } from "../../../../web/parts/state/words.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";

const en: StateWording = { state, language: "en" };
const zhCn: StateWording = { state: asWords<StateWords>(chinese), language: "zh-CN" };
const corp = { name: "corp", user: "monitor@example.com" };

describe("the heading of a server", () => {
  it("says why it is down", () => {
    expect(headingText(corp, "down", [expiredFinding()], en)).toBe(
      "corp is down: the certificate of mail.example.com expired 3 days ago",
    );
    const finding = expiredFinding({ title: "mail.example.com 的证书已过期 3 天" });
    expect(headingText(corp, "down", [finding], zhCn)).toBe("corp 不可用：mail.example.com 的证书已过期 3 天");
  });

  it("does not call it down for everybody where only the account of the check is refused", () => {
    const refused = expiredFinding({
      id: "auth-credentials-rejected",
      scope: "account",
      title: "The password is wrong",
    });
    expect(headingText(corp, "down", [refused], en)).toBe(
      "The check cannot read mail on corp as monitor@example.com: the password is wrong",
    );
    expect(headingText(corp, "down", [{ ...refused, title: "密码错误" }], zhCn)).toBe(
      "corp 的检查账号 monitor@example.com 无法收信：密码错误",
    );
    expect(headingText(corp, "down", [refused, expiredFinding()], en)).toMatch(/^corp is down: /);
  });

  it("says nothing of a note while the server is up", () => {
    expect(headingText(corp, "up", [expiredFinding({ severity: "notice" })], en)).toBe("corp is up");
  });

  it("says that the first check is still to come", () => {
    expect(say(state.notChecked, corp, "en")).toBe("corp has not been checked yet");
  });
});
