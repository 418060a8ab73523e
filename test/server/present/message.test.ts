import { describe, expect, it } from "vitest";
import { outline, placeholders, render } from "../../../server/present/message.ts";
import { writeUnchecked } from "../../../server/present/unchecked.ts";

const DAYS = "{host}:{port} expires {days, plural, =0 {today} one {in # day} other {in # days}}";

describe("render", () => {
  it("fills in evidence, and writes counts as the language does", () => {
    expect(render(DAYS, { host: "a.example", port: 993, days: 1 }, "en")).toBe("a.example:993 expires in 1 day");
    expect(render(DAYS, { host: "a.example", port: 993, days: 1200 }, "en")).toBe(
      "a.example:993 expires in 1,200 days",
    );
  });

  it("never puts a separator into a port", () => {
    expect(render("port {port}", { port: 19143 }, "en")).toBe("port 19143");
  });

  it("writes a moment as a date in UTC", () => {
    const evidence = { notAfter: "2026-11-20T23:59:59.000Z" };
    expect(render("until {notAfter}.", evidence, "en")).toBe("until Nov 20, 2026.");
    expect(render("到 {notAfter} 为止。", evidence, "zh-CN")).toBe("到 2026年11月20日 为止。");
  });

  it("leaves everything else as it is, even what looks like a placeholder or a tag", () => {
    expect(render("“{text}” `cat <{host}`", { text: "{x} <b> it's", host: "h" }, "en")).toBe("“{x} <b> it's” `cat <h`");
  });

  it("shows … for what an older check did not record", () => {
    expect(render(DAYS, { host: "a.example", port: 993 }, "en")).toBe("a.example:993 expires in … days");
  });
});

describe("a choice by what evidence names only where it is not as usual", () => {
  it("takes the form for the usual", () => {
    const message = "{host} waits{proxy, select, unknown {} other { behind a proxy}}";
    expect(render(message, { host: "a.example" }, "en")).toBe("a.example waits");
    expect(render(message, { host: "a.example", proxy: "cloudflare" }, "en")).toBe("a.example waits behind a proxy");
    expect([...placeholders(message, "en")]).toEqual(["host"]);
  });

  it("parts what was checked from what is only told", () => {
    const said = "Look at {checked, select, unknown {the message} other {this check}}.";
    expect(render(said, {}, "en")).toBe("Look at this check.");
    expect(writeUnchecked(said, { known: {}, standIns: {} }, "en")).toBe("Look at the message.");
  });
});

describe("outline", () => {
  it("shows placeholders plainly, plurals and choices in their last form", () => {
    expect(outline(DAYS, "en")).toBe("{host}:{port} expires in {days} days");
    expect(outline("{seconds, number} s{security, select, starttls { more} other {}}", "en")).toBe("{seconds} s");
  });
});

describe("placeholders", () => {
  it("names everything to be filled in, also inside plurals", () => {
    expect([...placeholders("{a} {n, plural, one {{b}} other {#}}", "en")]).toEqual(["a", "n", "b"]);
  });
});
