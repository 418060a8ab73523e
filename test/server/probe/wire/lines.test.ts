import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines, type WireLine } from "../../../../server/probe/wire/lines.ts";

function cut(...chunks: (string | Buffer)[]): WireLine[] {
  const lines: WireLine[] = [];
  const cutter = new Lines((line) => lines.push(line));
  for (const chunk of chunks) cutter.push(Buffer.from(chunk));
  return lines;
}

describe("lines", () => {
  it("end at CRLF and at a bare LF", () => {
    expect(cut("* OK a\r\n* OK b\n").map(({ text }) => text)).toEqual(["* OK a", "* OK b"]);
  });

  it("do not end at a lone CR, nor before their end has come", () => {
    expect(cut("a\rb")).toEqual([]);
  });

  it("go on after a literal, whose content is never kept", () => {
    expect(cut('* LIST () "/" {9}\r\nsecret\r\n!\r\na OK\r\n')).toEqual([
      { text: '* LIST () "/" {9}', begins: true, literal: 0 },
      { text: "", begins: false, literal: 9 },
      { text: "a OK", begins: true, literal: 0 },
    ]);
  });

  it("begin anew where a literal that was only announced will not come", () => {
    const lines: WireLine[] = [];
    const cutter = new Lines((line) => lines.push({ ...line }));
    cutter.push(Buffer.from('S1 LOGIN "joe" {9}\r\n'));
    expect(cutter.awaitsLiteral).toBe(true);
    cutter.giveUpLiteral();
    cutter.push(Buffer.from("S2 LOGOUT\r\n"));
    expect(lines.map(({ text, begins }) => [text, begins])).toEqual([
      ['S1 LOGIN "joe" {9}', true],
      ["S2 LOGOUT", true],
    ]);
    cutter.push(Buffer.from("S3 APPEND INBOX {9}\r\nhalf"));
    expect(cutter.awaitsLiteral).toBe(false);
  });

  it("keep 8 KiB of a long line and know how long an unfinished one is", () => {
    const cutter = new Lines(() => {});
    for (let sent = 0; sent < 1000; sent += 1) cutter.push(Buffer.alloc(1024, "x"));
    expect(cutter.pending).toBe(1_024_000);
    expect(cutter.partial.length).toBe(8192);
    expect(cut(`${"x".repeat(10_000)}\r\n`)[0]?.text.length).toBe(8192);
  });

  it("are the same however the bytes are cut into packets", () => {
    const line = fc.stringMatching(/^[ -z]{0,30}$/).filter((text) => !/\{\d+\+?\}$/.test(text));
    const literal = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.option(literal))), fc.array(fc.nat(40)), (parts, cuts) => {
        const text = parts
          .map(([words, octets]) => (octets === null ? words : `${words} {${Buffer.byteLength(octets)}}\r\n${octets}`))
          .join("\r\n");
        const bytes = Buffer.from(`${text}\r\n`);
        const chunks: Buffer[] = [];
        let rest = bytes;
        for (const at of cuts) {
          chunks.push(rest.subarray(0, at));
          rest = rest.subarray(at);
        }
        expect(cut(...chunks, rest)).toEqual(cut(bytes));
      }),
    );
  });
});
