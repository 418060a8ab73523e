import type { Random } from "../random.ts";
import { element, sequence } from "./der.ts";
import {
  alternativeNames,
  COMMON_NAME,
  called,
  DNS_NAME,
  extension,
  fromNow,
  momentOf,
  NO_AUTHORITY,
  nameOf,
  type Written,
} from "./issue.ts";

/** What a certificate is to be, and whether a client has to refuse it whatever else is so. */
export type Hostile = { changes: Partial<Written>; refused: boolean };

type Mutation = (random: Random) => Hostile;

const HOST = Buffer.from("localhost");
const NASTY = [
  "localhost\0.evil.example",
  "\0localhost",
  "*",
  "*.localhost",
  "l*calhost",
  "localhost\u202e",
  "loc\u200balhost",
  "xn--localhost-",
  "localhost\n",
  "localhost, DNS:localhost",
  '"localhost"',
  " localhost",
  "evil.example, DNS:localhost",
  "evil.example\0, DNS:localhost",
  "othername:localhost",
  "",
  "x".repeat(5000),
  "\x1b[2J",
  "ｌｏｃａｌｈｏｓｔ",
  "localhost/CN=localhost",
];

const named = (...names: readonly (readonly [number, Uint8Array])[]) => ({
  changes: { extensions: [NO_AUTHORITY, alternativeNames(...names)] },
});
const withHost = (...more: readonly Buffer[]) => [NO_AUTHORITY, alternativeNames([DNS_NAME, HOST]), ...more];
const nested = (depth: number) => {
  let value: Buffer = Buffer.of(0x05, 0);
  for (let count = 0; count < depth; count += 1) value = sequence(value);
  return value;
};

/** All that a certificate may say that it should not. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "another name, nearly ours": (random) => ({ ...named([DNS_NAME, Buffer.from(random.pick(NASTY))]), refused: true }),
  "nasty names beside ours": (random) => ({
    ...named(
      [DNS_NAME, HOST],
      ...NASTY.filter(() => random.chance(0.5)).map((name) => [DNS_NAME, Buffer.from(name)] as const),
    ),
    refused: false,
  }),
  "our name as another kind of name": (random) => ({
    changes: {
      subject: called("someone"),
      extensions: [NO_AUTHORITY, alternativeNames([random.pick([0x81, 0x86, 0x87, 0x88, 0xa0, 0xa4, 0x8f]), HOST])],
    },
    refused: true,
  }),
  "our name in the subject alone": () => ({
    changes: { extensions: [NO_AUTHORITY], subject: called("localhost") },
    refused: false,
  }),
  "another name, ours in the subject": () => ({
    changes: {
      extensions: [NO_AUTHORITY, alternativeNames([DNS_NAME, Buffer.from("evil.example")])],
      subject: called("localhost"),
    },
    refused: true,
  }),
  "ten thousand names": () => ({
    ...named(
      [DNS_NAME, HOST],
      ...Array.from({ length: 10_000 }, (_, index) => [DNS_NAME, Buffer.from(`h${index}.example`)] as const),
    ),
    refused: false,
  }),
  "a nasty subject": (random) => ({
    changes: {
      subject: nameOf(
        ...Array.from(
          { length: 1 + random.int(30) },
          () =>
            [
              random.pick([COMMON_NAME, "2.5.4.10", "2.5.4.11", "1.2.3.4.5"]),
              random.pick([0x0c, 0x13, 0x14, 0x16, 0x1e, 0x1c]),
              Buffer.from(random.pick(NASTY)),
            ] as const,
        ),
      ),
    },
    refused: false,
  }),
  "an empty subject": () => ({ changes: { subject: sequence() }, refused: false }),
  "an odd serial number": (random) => ({
    changes: {
      serial: random.pick([
        Buffer.of(0),
        Buffer.of(0xff),
        Buffer.of(0x80, 0),
        Buffer.alloc(200, 0x7f),
        Buffer.alloc(21, 0xff),
      ]),
    },
    refused: false,
  }),
  "over before it began": () => ({ changes: { notBefore: fromNow(10), notAfter: fromNow(-10) }, refused: true }),
  "long over": (random) => ({
    changes: {
      notAfter: random.pick([
        fromNow(-1),
        momentOf("19700101000000Z"),
        momentOf("00010101000000Z"),
        element(0x17, Buffer.from("500101000000Z")),
      ]),
      notBefore: momentOf("00000101000000Z"),
    },
    refused: true,
  }),
  "far to come": (random) => ({
    changes: {
      notBefore: random.pick([fromNow(1), momentOf("99991231235959Z")]),
      notAfter: momentOf("99991231235959Z"),
    },
    refused: true,
  }),
  "good for ever": () => ({ changes: { notAfter: momentOf("99991231235959Z") }, refused: false }),
  "a moment that is none": (random) => ({
    changes: {
      [random.pick(["notBefore", "notAfter"] as const)]: element(
        random.pick([0x17, 0x18, 0x0c, 0x02]),
        Buffer.from(
          random.pick([
            "20991332256161Z",
            "abc",
            "",
            "20260101000000",
            "20260101000000.999Z",
            "20260101000000+9999",
            "-1",
            "2026\x000101000000Z",
            "99999999999999Z",
          ]),
        ),
      ),
    },
    refused: false,
  }),
  "nested without end": (random) => ({
    changes: { extensions: withHost(extension("1.2.3.4", nested(50 + random.int(3000)))) },
    refused: false,
  }),
  "a critical extension that nobody knows": () => ({
    changes: { extensions: withHost(extension("1.2.3.4", sequence(), true)) },
    refused: true,
  }),
  "must staple, and odd": (random) => ({
    changes: { extensions: withHost(extension("1.3.6.1.5.5.7.1.24", random.bytes(random.int(40)))) },
    refused: false,
  }),
  "odd extensions": (random) => ({
    changes: {
      extensions: withHost(
        ...Array.from({ length: 1 + random.int(20) }, () =>
          extension(
            random.pick([
              "2.5.29.14",
              "2.5.29.15",
              "2.5.29.30",
              "2.5.29.31",
              "2.5.29.32",
              "2.5.29.35",
              "2.5.29.37",
              "1.3.6.1.5.5.7.1.1",
              "2.5.29.17",
              "1.3.6.1.4.1.11129.2.4.2",
            ]),
            random.bytes(random.int(60)),
          ),
        ),
      ),
    },
    refused: false,
  }),
  "the same names twice": () => ({
    changes: {
      extensions: [
        NO_AUTHORITY,
        alternativeNames([DNS_NAME, Buffer.from("evil.example")]),
        alternativeNames([DNS_NAME, HOST]),
      ],
    },
    refused: false,
  }),
  "no extensions": () => ({ changes: { extensions: [] }, refused: false }),
};
