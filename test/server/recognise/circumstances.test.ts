import { describe, expect, it } from "vitest";
import { FINDING_IDS } from "../../../server/contract/finding-ids.ts";
import { recognise } from "../../../server/recognise/recognise.ts";
import { CIRCUMSTANCES } from "../../../server/recognise/rules/circumstances.ts";

function first(text: string, circumstances?: string): string | undefined {
  return recognise(text, circumstances === undefined ? {} : { circumstances })[0]?.id;
}

describe("recognise, with what a person tells besides", () => {
  it.each([
    ["connect ETIMEDOUT", "It works on mobile data but not at home", "auth-client-address-blocked"],
    ["Connection refused", "only from our office, elsewhere it is fine", "auth-client-address-blocked"],
    ["connect ETIMEDOUT", "换成手机流量就可以", "auth-client-address-blocked"],
    ["connect ETIMEDOUT", "it works over my phone’s hotspot", "auth-client-address-blocked"],
    ["Zeitüberschreitung", "Nur zu Hause, über mobile Daten geht es", "auth-client-address-blocked"],
    ["connect ECONNREFUSED 192.0.2.1:993", "since I changed the password yesterday", "auth-client-address-blocked"],
    ["connection reset by peer", "Windows 11 with Norton", "tls-intercepted"],
    ["self signed certificate", "装了卡巴斯基", "tls-intercepted"],
    ["unable to get local issuer certificate", "company laptop behind a proxy", "tls-intercepted"],
    ["The account could not be opened", "PC with Avast", "tls-intercepted"],
    ["connect ETIMEDOUT", "the server has IPv6 and IPv4", "tcp-ipv6-failing"],
    ["connect ETIMEDOUT", "my phone is in airplane mode", "tcp-host-unreachable"],
    ["connect ETIMEDOUT", "works fine on my phone", "tcp-blocked-locally"],
    ["connection closed before any greeting", "three devices use this account", "auth-connection-limit"],
    ["Connection lost", "手机和多台电脑同时登录", "auth-connection-limit"],
    ["connection closed", "always after about 30 minutes", "session-idle-timeout"],
    ["* BYE Server shutting down.", "right after SELECT, every time", "session-server-error"],
    ["The server has unexpectedly disconnected", "an old server, Exchange 2007", "session-server-error"],
    ["unable to establish connection with IMAP server", "a Proton Mail account", "discovery-imap-not-offered"],
    ["server did not respond: connection timed out", "port 993 with STARTTLS", "greeting-port-speaks-tls"],
    ["no greeting", "server imap.example.com port 995", "greeting-not-imap"],
    ["SSL handshake failed", "Windows 7, Outlook 2010", "tls-version-unsupported"],
    ["SSL handshake failed", "更新系统之后", "tls-version-unsupported"],
    ["certificate has expired", "every other website shows a certificate error too", "tls-clock-wrong"],
    ["certificate is not trusted", "电脑时间不对", "tls-clock-wrong"],
    ["User is authenticated but not connected", "a personal Outlook account", "auth-imap-disabled"],
    ["User is authenticated but not connected", "a shared mailbox", "auth-not-permitted"],
    ["Authentication failed", "I use two-step verification", "auth-app-password-required"],
    ["Authentication failed", "密码在网页版可以登录", "auth-app-password-required"],
    ["Anmeldung fehlgeschlagen", "Im Webmail geht es", "auth-app-password-required"],
    ["Authentication failed", "on my new phone", "auth-app-password-required"],
    ["Login failed", "我刚注册的邮箱", "auth-imap-disabled"],
    ["Login failed", "we moved to another provider last week", "auth-wrong-server"],
    ["Login failed", "all our users are affected", "auth-server-unavailable"],
    ["Login failed", "I am travelling abroad", "auth-policy-blocked"],
    ["Authentication failed", "app-only token of a service principal", "token-consent-missing"],
    ["LOGIN failed.", "an outlook.office365.com account", "auth-oauth-required"],
  ])("reads %j and %j", (text, circumstances, id) => {
    expect(first(text, circumstances)).toBe(id);
  });

  it.each([
    ["certificate has expired", "Windows with Avast"],
    ["A1 NO [OVERQUOTA] mailbox full", "only from home, with Avast, on a new phone"],
    ["NO [ALERT] Too many simultaneous connections", "works everywhere but at home"],
    ["NO [ALERT] Application-specific password required", "all our users are affected"],
    ["getaddrinfo ENOTFOUND imap.exmaple.com", "works on mobile data"],
    ["AADSTS50126: Error validating credentials due to invalid username or password.", "the weather is fine"],
    ["NO [AUTHENTICATIONFAILED] Invalid credentials", "Windows with Avast, only from home"],
    ["connect ECONNREFUSED 192.0.2.1:993", "port 993 with STARTTLS"],
    ["connect ECONNREFUSED 192.0.2.1:465", "port 465"],
    ["connect ETIMEDOUT", "it does not work on mobile data either"],
    ["connect ETIMEDOUT", "it works only from home"],
    ["connect ETIMEDOUT", "手机流量也不能用"],
    ["Login failed", "it does not work in webmail either"],
    ["Login failed", "网页版也不能登录"],
    ["Anmeldung fehlgeschlagen", "im Webmail geht es auch nicht"],
    ["* BYE Disconnected for inactivity.", "I use the account at home"],
  ])("leaves %j what it is, whatever is told (%j)", (text, circumstances) => {
    expect(first(text, circumstances)).toBe(first(text));
  });

  it("finds the circumstances in the text as well", () => {
    expect(first("connect ETIMEDOUT\nIt works from everywhere but home.")).toBe("auth-client-address-blocked");
    expect(first("Cannot get mail. The connection to the server failed. It works on my phone with mobile data.")).toBe(
      "auth-client-address-blocked",
    );
    expect(first("Error: connection reset. I have Kaspersky installed.")).toBe("tls-intercepted");
  });

  it("does not look for them in what a program hands over in parts", () => {
    const said = "connection reset, only from your network";
    expect(recognise(said, { stage: "tcp", code: "ECONNRESET" })[0]?.id).toBe("session-connection-lost");
  });

  it("says what pointed to the cause, and keeps what the message says behind it", () => {
    const [cause, shown] = recognise("connect ETIMEDOUT", { circumstances: "it works on mobile data" });
    expect(cause).toMatchObject({ confidence: "likely", why: { clue: "circumstance", words: "works on mobile data" } });
    expect(shown).toMatchObject({ id: "tcp-connection-timeout", confidence: "likely" });
  });

  it("makes no failure of a line that is none", () => {
    for (const text of ["* BYE Logging out", "a1 OK done", "Hello", ""]) {
      expect(recognise(text, { circumstances: "Windows with Avast, only from home" })).toEqual([]);
    }
  });

  it("points only to what the project has promised", () => {
    const promised = new Set<string>(FINDING_IDS);
    const named = CIRCUMSTANCES.flatMap(({ ids, behind }) => [...ids, ...behind]);
    expect(named.filter((id) => !promised.has(id))).toEqual([]);
  });

  it("takes bounded time for hostile circumstances", () => {
    for (const piece of [
      "after the ",
      "works on ",
      "only from ",
      "password ",
      "993 ",
      "every ",
      "a ",
      "迁移",
      "login ",
      "1 ",
    ]) {
      const circumstances = piece.repeat(16_384 / piece.length);
      for (const text of ["connect ETIMEDOUT", "Login failed", "SSL handshake failed", "connection closed"]) {
        expect(recognise(text, { circumstances }).length).toBeLessThanOrEqual(6);
      }
    }
  });
});
