import { describe, expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import { Secret } from "../../../server/config/secret.ts";
import { HEALTHY, type ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { lineServer } from "../../support/line-server.ts";
import { serverConfig } from "../../support/server-config.ts";

const checked = async (overrides: Partial<ImapServerOptions>) => {
  const server = await fakeImapServer(overrides);
  const done = await check(await serverConfig(server));
  await server.idle();
  return { ...done, session: server.sessions[0], auth: done.phases.auth };
};
const loginOnly = { capabilities: { afterTls: ["IMAP4rev1", "ID"] } };

/** Reads a LOGIN as proxies do that know lines alone: quoted strings and atoms; a literal is a word as any other. */
const WORDS = /"((?:[^"\\]|\\.)*)"|(\S+)/g;
function withoutLiterals(password: string) {
  return lineServer("* OK [CAPABILITY IMAP4rev1] ready", (line, tag) => {
    const [, command = "", ...words] = [...line.matchAll(WORDS)].map(([, quoted, atom]) =>
      quoted === undefined ? (atom ?? "") : quoted.replace(/\\(.)/g, "$1"),
    );
    if (command === "LOGIN") {
      const right = words[0] === HEALTHY.user && Buffer.from(words[1] ?? "", "latin1").toString() === password;
      return [right ? `${tag} OK [CAPABILITY IMAP4rev1] in` : `${tag} NO [AUTHENTICATIONFAILED] no`];
    }
    if (command === "LIST") return ['* LIST () "/" INBOX', `${tag} OK done`];
    if (command === "STATUS") {
      return ["* STATUS INBOX (MESSAGES 0 UNSEEN 0 UIDNEXT 1 UIDVALIDITY 7)", `${tag} OK done`];
    }
    if (command === "EXAMINE") return ["* 0 EXISTS", "* OK [UIDVALIDITY 7] valid", `${tag} OK [READ-ONLY] done`];
    return command === "LOGOUT" ? ["* BYE bye", `${tag} OK bye`] : [`${tag} OK done`];
  });
}

/** Odd but legal ways to be let in, as public reports tell of them. */
describe("a login", () => {
  it("may be answered with capabilities before the tagged OK, as proxies do", async () => {
    const auth: ImapServerOptions["answers"][string] = async ({ tag }, session) => {
      session.state = "authenticated";
      await session.send("* CAPABILITY IMAP4rev1 ID IDLE NAMESPACE UIDPLUS", `${tag} OK done`);
    };
    const { state, phases } = await checked({ answers: { auth } });
    expect(state).toBe("up");
    expect(phases.capability).toMatchObject({
      value: { afterLogin: ["IMAP4REV1", "ID", "IDLE", "NAMESPACE", "UIDPLUS"], sources: { afterLogin: "login" } },
    });
  });

  it.each(["AUTHENTICATE", "LOGIN"])("is not refused by an answer to something else: %s", async (command) => {
    const auth: ImapServerOptions["answers"][string] = async ({ tag }, session) => {
      session.state = "authenticated";
      await session.send("OLD9 NO [AUTHENTICATIONFAILED] Invalid credentials", `${tag} OK [CAPABILITY IMAP4rev1] in`);
    };
    const { state, auth: learnt } = await checked({ answers: { auth }, ...(command === "LOGIN" ? loginOnly : {}) });
    expect(state).toBe("up");
    expect(learnt).toMatchObject({ status: "ok", value: { answer: { code: "CAPABILITY" } } });
  });

  it.each(['({"\\%*]', 'a"b\\c', "{5}", "pass{3}", "{12+}", " blank ", "NIL"])(
    "sends a password of ASCII as a quoted string, to servers that cannot read literals: %j",
    async (password) => {
      const { port, lines } = await withoutLiterals(password);
      const config = await serverConfig({ host: "127.0.0.1", port, options: HEALTHY } as never, {
        login: { user: HEALTHY.user, password: new Secret(password) },
      });
      expect(await check(config)).toMatchObject({ state: "up" });
      expect(lines.find((line) => / LOGIN /.test(line))).toMatch(/ LOGIN "monitor@example\.com" ".*"$/);
    },
  );

  it("reads capabilities around words that are none", async () => {
    const { state, auth } = await checked({
      greeting: "* OK [CAPABILITY SEINE IMAP server IMAP4rev1 AUTH=PLAIN LOGIN IDLE] ready",
    });
    expect(state).toBe("up");
    expect(auth).toMatchObject({ value: { mechanism: "PLAIN" } });
  });

  it.each([
    ["unquoted", "* ID (support-url https://proton.me name ProtonMail version 3.1)", "ProtonMail"],
    ["of 8 KB", `* ID ("name" "big" "x" "${"y".repeat(7900)}")`, "big"],
  ])("is not disturbed by an ID %s", async (_, id, name) => {
    const { state, auth } = await checked({ answers: { id: [id, "%tag OK ID completed"] } });
    expect(state).toBe("up");
    expect(auth).toMatchObject({ value: { serverId: { name } } });
  });

  it.each(["NO ID is not for you", "BAD unknown command"])("goes on where ID is refused: %s", async (id) => {
    expect(await checked({ answers: { id } })).toMatchObject({ state: "up" });
  });

  it("holds a tagged OK whose code has quotes in it", async () => {
    expect(
      await checked({ answers: { auth: 'OK [Error="AccountDisabled" Info="x"] AUTHENTICATE completed.' } }),
    ).toMatchObject({ state: "up" });
  });

  it.each(["%tag OK", "%tag OK "])("holds an OK without text: %j", async (ok) => {
    const auth: ImapServerOptions["answers"][string] = async ({ tag }, session) => {
      session.state = "authenticated";
      await session.send(ok.replace("%tag", tag));
    };
    expect(await checked({ answers: { auth } })).toMatchObject({ state: "up" });
  });

  it("takes an ALERT behind the login for what it is, and names the reason in one that refuses", async () => {
    const { findings } = await checked({ answers: { auth: "NO [ALERT] Login from your country blocked" } });
    expect(findings.map(({ id }) => id)).toEqual(["auth-policy-blocked"]);
  });

  it("succeeds with a password beyond ASCII that the server takes in LOGIN, whatever way", async () => {
    expect(await checked({ password: "pässwörd£€", ...loginOnly })).toMatchObject({ state: "up" });
  });

  it.each([["ID"], []])("says who we are and nothing else, before the login or behind it: %s", async (...before) => {
    const { session } = await checked({
      capabilities: { afterTls: ["IMAP4rev1", ...before], afterLogin: ["IMAP4rev1", "ID"] },
    });
    expect(session?.clientId).toEqual({ name: "imapscope", version: expect.any(String), vendor: "imapscope" });
    expect(session?.lines.filter((line) => / ID /.test(line))).toHaveLength(1);
  });

  it("goes on in the session that a PREAUTH greeting begins, without a login", async () => {
    const greeting: ImapServerOptions["greeting"] = async (_, session) => {
      session.state = "authenticated";
      await session.send("* PREAUTH [CAPABILITY IMAP4rev1 ID NAMESPACE] in already");
    };
    const { auth, session } = await checked({ greeting });
    expect(auth).toMatchObject({ status: "ok", value: { mechanism: "PREAUTH", answer: null } });
    expect(session?.credentials).toEqual([]);
  });
});
