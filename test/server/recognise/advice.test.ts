import { describe, expect, it } from "vitest";
import { withoutAdvice } from "../../../server/recognise/advice.ts";

describe("withoutAdvice", () => {
  it.each([
    ["The server does not answer. Check your user name and password.", "The server does not answer."],
    ["Der Server antwortet nicht. Überprüfen Sie das Passwort.", "Der Server antwortet nicht."],
    ["El servidor no respondió a tiempo. Comprueba tu conexión.", "El servidor no respondió a tiempo."],
    ["Le serveur ne répond pas. Vérifiez le mot de passe.", "Le serveur ne répond pas."],
    ["IMAP 连接超时。请检查用户名和密码是否正确。", "IMAP 连接超时。"],
    ["The error “connection refused” means that the password is wrong", "The error “connection refused”"],
  ])("leaves of %j what it reports", (text, reported) => {
    expect(withoutAdvice([text]).replace(/。+$/, "。")).toBe(reported);
  });

  it.each(["Check your password", "请检查密码", "Please log in via your web browser", "Login failed"])(
    "leaves %j as it is",
    (text) => {
      expect(withoutAdvice([text])).toBe(text);
    },
  );
});
