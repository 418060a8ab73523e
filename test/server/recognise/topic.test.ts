import { describe, expect, it } from "vitest";
import { topicOf } from "../../../server/recognise/topic.ts";

describe("topicOf", () => {
  it.each([
    ["There was a problem with the login", "login"],
    ["Problem mit der Anmeldung", "login"],
    ["登录异常", "login"],
    ["TLS error", "encryption"],
    ["证书有问题", "encryption"],
    ["535 5.7.8 Error: authentication failed", "sending"],
    ["SMTP error: cannot send the message", "sending"],
    ["Error opening the folder", "mailbox"],
    ["Network problem", "connection"],
    ["AttributeError: 'IMAP4' object has no attribute 'starttls'", "program"],
    ["error returned from database: (code: 5) database is locked", "program"],
  ])("says what %j speaks of", (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it.each(["Hello", "", "* BYE LOGOUT received", "a1 OK Logged in", "Login succeeded, 0 errors", "sunny weather"])(
    "says nothing of %j",
    (text) => {
      expect(topicOf(text)).toBeNull();
    },
  );
});
