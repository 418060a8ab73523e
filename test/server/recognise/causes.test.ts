import { describe, expect, it } from "vitest";
import { depthsOf, partChain } from "../../../server/recognise/causes.ts";
import { recognise } from "../../../server/recognise/recognise.ts";

describe("a chain of exceptions", () => {
  it("goes deeper in Java, .NET and Rust, and comes out of the deep in Python", () => {
    expect(depthsOf(["A", "Caused by: B", "at x", "Caused by: C"])).toEqual([0, 1, 1, 2]);
    expect(depthsOf(["A", "During handling of the above exception, another exception occurred:", "B"])).toEqual([
      0, -1, -1,
    ]);
    expect(partChain("A: x ---> B: y ---> C: z")).toEqual(["A: x", "---> B: y", "---> C: z"]);
    expect(partChain("A: x; nested exception is: B: y")).toEqual(["A: x;", "nested exception is: B: y"]);
  });

  it.each([
    [
      "javax.mail.MessagingException: Authentication failed;\nCaused by: java.net.ConnectException: Connection refused",
      "tcp-connection-refused",
    ],
    [
      "MailKit.Security.AuthenticationException: login failed ---> System.Net.Sockets.SocketException (10060): connect",
      "tcp-connection-timeout",
    ],
    [
      "ssl.SSLCertVerificationError: certificate has expired\nDuring handling of the above exception, another exception occurred:\nimaplib.abort: socket error: EOF",
      "tls-certificate-expired",
    ],
    ["Error: IMAP login failed\n[cause]: Error: getaddrinfo ENOTFOUND imap.example.com", "dns-name-not-found"],
    [
      "Error:\n0: cannot authenticate to the server\n1: cannot resolve task\n2: connection refused",
      "tcp-connection-refused",
    ],
  ])("means what began it: %j", (text, id) => {
    expect(recognise(text)[0]?.id).toBe(id);
  });

  it("and a server’s refusal whatever was made of it", () => {
    const text = "a1 NO [OVERQUOTA] Quota exceeded\nError: append failed\nCaused by: Error: connection reset";
    expect(recognise(text)[0]?.id).toBe("quota-exceeded");
  });
});
