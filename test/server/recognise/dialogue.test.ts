import { describe, expect, it } from "vitest";
import { failuresIn } from "../../../server/recognise/dialogue.ts";

const texts = (text: string) => failuresIn(text).map((one) => one.text);

describe("failuresIn", () => {
  it("leaves out what goes well and what mail programs do after it", () => {
    expect(texts("* OK ready\na1 OK Logged in\n* BYE Logging out\na2 OK Logout completed")).toEqual([]);
  });

  it("finds the line of a log that tells, with the stage of its command", () => {
    const log = [
      "2024-01-23 10:00:00 DEBUG C: a1 LOGIN user@example.com ***",
      "2024-01-23 10:00:01 DEBUG S: a1 OK Logged in",
      '2024-01-23 10:00:02 DEBUG C: a2 SELECT "Shared"',
      "2024-01-23 10:00:03 DEBUG S: a2 NO Access denied",
    ];
    expect(failuresIn(log.join("\n"))).toContainEqual({ text: "a2 NO Access denied", stage: "select", byServer: true });
  });

  it("leaves out what a log takes for usual, unless it speaks of a failure", () => {
    const log = [
      "10:00:00 INFO tls handshake, 0 errors",
      "10:00:01 DEBUG connection lost",
      "10:00:02 INFO S: a1 NO Denied",
    ];
    expect(texts(log.join("\n"))).toEqual(["connection lost", "a1 NO Denied"]);
  });

  it("joins the lines of a dialog, and parts the answers of a server", () => {
    expect(texts("The server has closed\nthe connection.")).toEqual(["The server has closed the connection."]);
    expect(texts("a1 NO One\na2 NO Two")).toEqual(["a1 NO One", "a2 NO Two"]);
  });

  it("takes a list of what can be wrong in general for no evidence", () => {
    const list = "An error occurred while attempting to establish an SSL or TLS connection.";
    expect(
      texts(`${list}\nThis usually means that one of the following:\n1. the certificate has expired.`),
    ).not.toContainEqual(expect.stringContaining("expired"));
  });

  it("leaves out what other protocols say", () => {
    expect(texts("535 5.7.8 Error: authentication failed")).toEqual([]);
  });

  it("decodes what a server says in a challenge", () => {
    const challenge = Buffer.from('{"status":"400","schemes":"Bearer"}').toString("base64");
    expect(texts(`+ ${challenge}`)).toEqual(['{"status":"400","schemes":"Bearer"}']);
  });
});
