import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";
import { SENDING, SMTP_ANSWER } from "../../../../server/recognise/tables/smtp.ts";

describe("the codes of SMTP", () => {
  it("speak of sending, and name no cause of reading mail", () => {
    const lines = SENDING.flatMap(({ replies, enhanced }) => [
      ...replies.map((reply) => `${reply} Requested action not taken for <ann@example.com>`),
      ...enhanced.flatMap((code) => [
        `550 5.${code} <ann@example.com> refused`,
        `smtp: said: 450 4.${code} <ann@example.com> refused`,
        `to=<ann@example.com>, relay=mx.example.com, dsn=5.${code}, status=bounced`,
        `Refused (#5.${code})`,
      ]),
    ]);
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => !SMTP_ANSWER.test(line))).toEqual([]);
    expect(lines.filter((line) => recognise(line).length > 0)).toEqual([]);
  });

  it("are no versions, counts or answers of IMAP", () => {
    const others = [
      "a1 NO [AUTHENTICATIONFAILED] 535 attempts",
      "550 messages were copied",
      "mysqld 5.7.1 has started",
      "* OK Dovecot 2.3.4 ready",
      "Error: listen EADDRINUSE: address already in use 0.0.0.0:587",
    ];
    expect(others.filter((line) => SMTP_ANSWER.test(line))).toEqual([]);
  });

  it("name each code once", () => {
    const codes = SENDING.flatMap(({ replies, enhanced }) => [...replies.map(String), ...enhanced]);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
