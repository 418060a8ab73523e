import { describe, expect, it } from "vitest";
import { WITHHELD } from "../../../../server/probe/peer-text/placeholders.ts";
import { peerTextOf } from "../../../support/peer-text.ts";
import { FORMS } from "./forms.ts";

const PASSWORD = 'se"cr\\et9-Örx';
const base64 = (text: string) => Buffer.from(text).toString("base64");
/** RFC 7628 section 3.1, to the server of `peerTextOf`. */
const oauthBearer = (token: string) => `n,a=joe,\x01host=mail.example.com\x01port=993\x01auth=Bearer ${token}\x01\x01`;

describe("a secret that a peer repeats", () => {
  it.each(FORMS.filter(({ name }) => !/^all but|two answers/.test(name)))("is hidden as $name", ({ write }) => {
    const form = write(PASSWORD, "joe");
    const said = Buffer.concat([Buffer.from("that is "), form, Buffer.from(" , no?")]);
    const shown = peerTextOf(PASSWORD).text(said);
    expect(shown).toContain("«password»");
    expect(shown).toMatch(/^that is .* , no\?$/);
  });

  it.each([
    ["a percent sign", "100%Sure%41b"],
    ["blanks", "blue whale 7 tango"],
    ["letters beyond ASCII", "éclairÿ-Ñandú9"],
    ["pictures", "🔑rain🙂bow🎈77"],
    ["many quotes", 'a"b"c"d9"Xk'],
    ["many backslashes", "b\\s\\l\\Q9z"],
    ["64 characters of chance", "kV9w2XhQp4LmZr7TsB1nYc8DfGj3KqWe5RtUx6MvAoIiPlEzNbHdSgFyCuJw0O1q"],
    ["200 characters", "Vx3/kQw7.".repeat(23).slice(0, 200)],
    ["base64", "cGFzc3dvcmQxMjM0NQ=="],
    ["hex", "deadbeefcafe1234"],
    ["a word, a year and a sign", "Summer2026!"],
    ["a word and a year", "Welcome2026"],
    ["a date", "2026-11-30"],
    ["JSON", '{"user":"x1"}'],
    ["a number of eight digits", "84729163"],
    ["Chinese", "春眠不觉晓处"],
    ["Cyrillic letters", "Пароль123"],
    ["a fraction", "x+y/z=1234"],
    ["syllables", "ab-cd-ef-gh"],
    ["four characters", "R2d2"],
    ["signs mostly", "##42##zz"],
  ])("that is, or holds, %s is hidden in every form", (_, password) => {
    const { texts } = peerTextOf(password);
    const shown = FORMS.filter(({ name }) => !/^all but/.test(name)).filter(({ write }) => {
      const said = write(password, "joe").toString("latin1").split("\r\n");
      return !/«/.test(texts(["* OK it is", ...said].map((line) => Buffer.from(line, "latin1"))).join());
    });
    expect(shown.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ["plain", PASSWORD, "«password»"],
    ["quoted", 'se\\"cr\\\\et9-Örx', "«password»"],
    ["base64", base64(PASSWORD), "«password»"],
    ["the whole of a SASL response", base64(`\0joe\0${PASSWORD}`), "«password»"],
    ["the whole of XOAUTH2", base64(`user=joe\x01auth=Bearer ${PASSWORD}\x01\x01`), "«password»"],
    ["the whole of OAUTHBEARER", base64(oauthBearer(PASSWORD)), "«password»"],
    ["twice", `${PASSWORD} and ${PASSWORD}`, "«password» and «password»"],
    ["beside the user's name, which stays", `joe:${PASSWORD}`, "joe:«password»"],
  ])("and nothing else: %s", (_, form, shown) => {
    expect(peerTextOf(PASSWORD).text(`you said ${form}!`)).toBe(`you said ${shown}!`);
  });

  it.each([
    ["SASL PLAIN", "\0joe\0failed"],
    ["XOAUTH2", "user=joe\x01auth=Bearer failed\x01\x01"],
    ["OAUTHBEARER", oauthBearer("failed")],
  ])("that is an ordinary word is hidden where it was sent as %s, and stays a word elsewhere", (_, sent) => {
    const { text } = peerTextOf("failed");
    expect(text(`login failed: you said ${base64(sent)}!`)).toBe("login failed: you said «password»!");
  });

  it("takes what regular expressions are made of literally", () => {
    expect(peerTextOf("(.*)+$x").text("NO (.*)+$x abc")).toBe("NO «password» abc");
  });

  it("is hidden before the text is cut", () => {
    const shown = peerTextOf(PASSWORD).text(`${"x".repeat(1018)} ${PASSWORD}`);
    expect(shown).not.toContain("se");
  });

  it("is withheld with all around it where only a long part shows", () => {
    const { text } = peerTextOf("Quorndale-Vex81");
    for (const part of ["Quorndale-Ve", "ndale-Vex81", base64("Quorndale-V")])
      expect(text(`so ${part}!`)).toBe(WITHHELD);
    expect(text("so Quorn!")).toBe("so Quorn!");
  });

  it("is hidden over two texts, and in neither where each holds a part", () => {
    const { texts } = peerTextOf("Quorndale-Vex81");
    expect(texts(["* OK Quorn", "dale-Vex81 x"])).toEqual(["* OK «password»", "«password» x"]);
    expect(texts(["* NO Quorndale", "* NO -Vex81 x"])).toEqual(["* NO «password»", "* NO «password» x"]);
    expect(texts(["one", "two"])).toEqual(["one", "two"]);
  });

  it("is hidden in octets that are no text", () => {
    const { octets } = peerTextOf("Quorndale-Vex81");
    expect(octets(Buffer.from("\x16\x03\xffQuorndale-Vex81\0", "latin1"))).toBe("\\x16\\x03ÿ«password»\\x00");
  });

  it("is known from when it is told", async () => {
    const { Secret } = await import("../../../../server/config/secret.ts");
    const peer = peerTextOf();
    expect(peer.text("so Quorndale-Vex81")).toBe("so Quorndale-Vex81");
    peer.hide(new Secret("Quorndale-Vex81"));
    expect(peer.text("so Quorndale-Vex81")).toBe("so «password»");
  });

  it("of two, hides the longer one whole", () => {
    expect(peerTextOf("Quorn9", "Quorn9dale").text("Quorn9dale")).toBe("«password»");
  });
});

describe("what servers say to anybody", () => {
  it.each([
    "a",
    "0",
    "-",
    "failed",
    "Failed.",
    "password",
    "2026",
    "joe",
    "mail.example",
    "993",
    "Kundenpost",
    "«password»",
  ])("stays when the password is %s", (password) => {
    const said =
      "[X] Authentication failed. mail.example.com 993 2026-11-30: joe's password of Kundenpost, a-0 «password»";
    expect(peerTextOf(password).text(said)).toBe(said);
  });

  it("is still hidden where it was encoded for a login", () => {
    const { text } = peerTextOf("failed");
    expect(text(`login failed: ${base64("\0joe\0failed")} ${base64("failed")}`)).toBe(
      "login failed: «password» «password»",
    );
  });

  it("is hidden where the arguments of a login repeat it", () => {
    const { text } = peerTextOf("failed");
    expect(text('login failed: LOGIN "joe" "failed"')).toBe("login failed: LOGIN «password»");
    expect(peerTextOf("/").text('(("joe" "/"))')).toBe('(("joe" "/"))');
  });

  it("stays beside a short password, which counts where it stands alone", () => {
    expect(peerTextOf("x9Z").text("x9Z? ax9Za x9z")).toBe("«password»? ax9Za «password»");
  });

  it("stays where no password is known", () => {
    expect(peerTextOf("").text("NO no")).toBe("NO no");
    expect(peerTextOf().text("NO \x1b[2J")).toBe("NO \\x1b[2J");
  });
});
