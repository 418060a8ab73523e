import { expect, it } from "vitest";
import { toldIn } from "../../../../server/recognise/complaints/told-in.ts";

it("leaves what a person tells, and no line of a program", () => {
  const told = ["No mail arrives since Monday.", "The log says:"];
  const written = [
    "a1 NO [AUTHENTICATIONFAILED] Authentication failed",
    "* CAPABILITY IMAP4rev1 IDLE",
    "Dec 27 14:50:54 mail dovecot: imap-login: Disconnected",
    "ERROR: cannot send",
    "javax.mail.MessagingException: could not connect",
    "    at com.example.Mail.send(Mail.java:12)",
    "User quota STORAGE 12 500 2",
    "Host2: found quota, presented in raw IMAP",
    "host=imap.example.com port=993",
    "/var/mail/anna is not writable",
    "SSL handshake has read 2467 bytes",
  ];
  for (const line of written)
    expect(toldIn([...told, line, "Please help."].join("\n")), line).toBe([...told, "Please help."].join("\n"));
  expect(toldIn([...told, ...written, "and nothing else"].join("\n"))).toBe(told.join("\n"));
});

it("takes much in which nobody speaks for the output of a tool", () => {
  const output = ["No certificate", "sent", "Peer", "Server", "New connection", "Verified"];
  expect(toldIn(output.join("\n"))).toBe("");
  expect(toldIn([...output, "I cannot send"].join("\n"))).toContain("I cannot send");
});
