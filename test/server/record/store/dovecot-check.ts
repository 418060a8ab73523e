import type { CertificateFacts, TranscriptLine } from "../../../../server/contract/facts.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { HEALTHY_INBOX, HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";

const BEFORE_LOGIN = "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN AUTH=LOGIN";
const AFTER_LOGIN =
  "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT SORT=DISPLAY THREAD=REFERENCES THREAD=REFS THREAD=ORDEREDSUBJECT MULTIAPPEND URL-PARTIAL CATENATE UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED I18NLEVEL=1 CONDSTORE QRESYNC ESEARCH ESORT SEARCHRES WITHIN CONTEXT=SEARCH LIST-STATUS BINARY MOVE SNIPPET=FUZZY PREVIEW=FUZZY PREVIEW STATUS=SIZE SAVEDATE LITERAL+ NOTIFY SPECIAL-USE";
const MAILBOXES = ["INBOX", "Archive", "Drafts", "Junk", "Sent", "Trash", "Projects", "Projects/2025", "Receipts"];
const READ = ["INBOX", "Archive"];

/** A check as large as a real one: a usual Dovecot with two certificates, nine mailboxes and the whole dialogue. */
export function dovecotCheck(id: string, startedAt: string): Check {
  const facts = healthyFacts({
    tls: {
      status: "ok",
      at: 0.014122,
      seconds: 0.038311,
      value: {
        version: "TLSv1.3",
        cipher: "TLS_AES_256_GCM_SHA384",
        serverName: "mail.uni-example.edu",
        trusted: true,
        nameMatches: true,
        verification: null,
        alpn: null,
        keyExchange: "X25519",
        resumed: false,
        alert: null,
        earliestNotAfter: "2027-01-23T03:12:54.000Z",
        chain: [
          certificate("CN=mail.uni-example.edu", "CN=R12, O=Let's Encrypt, C=US", "9F:1C:04:7A:E2:B5:38:6D"),
          certificate(
            "CN=R12, O=Let's Encrypt, C=US",
            "CN=ISRG Root X1, O=Internet Security Research Group, C=US",
            "41:0E:D3:5B:C8:77:A2:19",
          ),
        ],
      },
    },
    capability: {
      status: "ok",
      at: 0.058201,
      seconds: 0.004017,
      value: {
        beforeTls: null,
        afterTls: atoms(BEFORE_LOGIN),
        afterLogin: atoms(AFTER_LOGIN),
        sources: { afterTls: "greeting", afterLogin: "login" },
      },
    },
    list: {
      status: "ok",
      at: 0.133344,
      seconds: 0.024098,
      value: {
        mailboxes: MAILBOXES.map((path) => ({
          path,
          delimiter: "/",
          attributes: ["\\HasNoChildren"],
          specialUse: path === "Sent" ? "\\Sent" : null,
          subscribed: true,
        })),
      },
    },
    status: {
      status: "ok",
      at: 0.157412,
      seconds: 0.019876,
      value: {
        mailboxes: READ.map((path) => ({
          ...HEALTHY_INBOX,
          path,
          messages: 8123,
          unseen: 41,
          uidNext: 52318,
          uidValidity: 1702345671,
        })),
      },
    },
  });
  return healthyCheck({ id, startedAt, transcript: dialogue() }, facts);
}

function certificate(subject: string, issuer: string, quarter: string): CertificateFacts {
  return {
    ...HEALTHY_LEAF,
    subject,
    issuer,
    names: ["mail.uni-example.edu", "imap.uni-example.edu"],
    notBefore: "2026-10-25T03:12:55.000Z",
    notAfter: "2027-01-23T03:12:54.000Z",
    fingerprint: [quarter, quarter.split(":").toReversed().join(":"), quarter, quarter].join(":"),
    selfSigned: false,
  };
}

function atoms(capabilities: string): readonly string[] {
  return capabilities.toUpperCase().split(" ");
}

function dialogue(): readonly TranscriptLine[] {
  const lines = [
    `S* OK [CAPABILITY ${BEFORE_LOGIN}] Dovecot ready.`,
    'CA1 ID ("name" "imapscope" "version" "0.1.0")',
    'S* ID ("name" "Dovecot")',
    "SA1 OK ID completed.",
    "CA2 AUTHENTICATE PLAIN «password»",
    `SA2 OK [CAPABILITY ${AFTER_LOGIN}] Logged in`,
    'CA3 LIST "" "*"',
    ...MAILBOXES.map((path) => `S* LIST (\\HasNoChildren) "/" ${path}`),
    "SA3 OK List completed (0.001 + 0.000 secs).",
    ...READ.flatMap((path, index) => [
      `CA${4 + index} STATUS ${path} (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)`,
      `S* STATUS ${path} (MESSAGES 8123 UIDNEXT 52318 UIDVALIDITY 1702345671 UNSEEN 41)`,
      `SA${4 + index} OK Status completed (0.001 + 0.000 secs).`,
    ]),
    "CA6 LOGOUT",
    "S* BYE Logging out",
    "SA6 OK Logout completed (0.001 + 0.000 secs).",
  ];
  return lines.map((line, index) => ({
    at: (52_017 + 4_391 * index) / 1e6,
    from: line.startsWith("C") ? "client" : "server",
    line: line.slice(1),
  }));
}
