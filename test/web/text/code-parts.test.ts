import { describe, expect, it } from "vitest";
import { codeParts, isCommand, plainText, stepParts } from "../../../web/text/code-parts.ts";

describe("codeParts", () => {
  it("takes code out of its backticks", () => {
    expect(codeParts("Run `doveadm reload`, then wait.")).toEqual([
      { code: false, text: "Run " },
      { code: true, text: "doveadm reload" },
      { code: false, text: ", then wait." },
    ]);
  });

  it("leaves a backtick without a partner alone", () => {
    expect(codeParts("a ` b")).toEqual([{ code: false, text: "a ` b" }]);
    expect(plainText("`a` and ` b")).toBe("a and ` b");
  });

  it("is nothing for nothing", () => {
    expect(codeParts("")).toEqual([]);
  });
});

describe("stepParts", () => {
  it("leaves out the full stop behind a command at the end", () => {
    expect(stepParts("Renew: `certbot renew`.").at(-1)).toEqual({ code: true, text: "certbot renew" });
    expect(stepParts("续期：`certbot renew`。").at(-1)).toEqual({ code: true, text: "certbot renew" });
  });

  it("keeps it behind a name", () => {
    expect(stepParts("Look into `imapscope.yaml`.").at(-1)).toEqual({ code: false, text: "." });
  });
});

describe("isCommand", () => {
  it.each(["certbot renew", "doveconf -n | grep ssl_", "openssl s_client -connect a:993"])("%s is one", (code) => {
    expect(isCommand(code)).toBe(true);
  });

  it.each(["MX", "IMAP4rev1", "auth_verbose = yes", "depth: connect", "CN=mail.example.com, O=Example"])(
    "%s is none",
    (code) => {
      expect(isCommand(code)).toBe(false);
    },
  );
});
