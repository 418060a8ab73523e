import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid, namedIn } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** Too many connections of this user or address are open at the same time. */
export const authConnectionLimit: Diagnosis = {
  id: "auth-connection-limit",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO [LIMIT] Maximum number of connections from user+IP exceeded"],
  text: {
    title: "{user} has too many connections open to {host}",
    cause:
      "{text, select, unknown {The server says why} other {The server answers “{text}”}}: the server allows only so many connections at a time for one user or address. Some mail programs work and others do not, in turns; the password is not the problem. Not every server says so: Courier just hangs up, which looks like a broken connection or TLS handshake.",
    fix: {
      user: [
        "Close mail programs on devices that you do not need just now, and wait a few minutes.",
        "Lower the number of connections that your mail program keeps open to 2 or 3 (in Thunderbird: “maximum number of server connections to cache”).",
      ],
      admin: [
        "See who is connected from where: `doveadm who {user}`.",
        "Raise the limit above devices times connections: `mail_max_userip_connections` in Dovecot (10 by default), then `doveadm reload`; `MAXPERIP` in Courier's `/etc/courier/imapd`, whose log then says `Maximum connection limit reached`; `maxlogins_per_user` and `maxlogins_per_host` in the `imapd.conf` of Cyrus; `Set-ImapSettings -MaxConnectionsPerUser` in Exchange.",
        "End the sessions that are left over: `doveadm kick {user}`.",
        "Give imapscope an account of its own if it monitors this one, or let it check less often (`every` in `imapscope.yaml`).",
      ],
    },
    verify: LOG_IN,
  },
  find(facts) {
    const said = loginSaid(facts, "auth-connection-limit");
    if (said || namedIn(facts, "auth") !== null) return said;
    return loginFailedWith(facts, ["LIMIT"]);
  },
};
