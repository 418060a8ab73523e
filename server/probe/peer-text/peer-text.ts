import type { Secret } from "../../config/secret.ts";
import type { ServerConfig } from "../../config/types.ts";
import { printable } from "../wire/printable.ts";
import { ROUTINE_SEARCHES } from "./known-searches.ts";
import { createOrdinary } from "./ordinary.ts";
import { PASSWORD, WITHHELD } from "./placeholders.ts";
import { type Loss, searchRow } from "./row.ts";
import { createSearch, type Search, type TextRange } from "./search.ts";
import { type Circumstances, formsOf } from "./secret-forms.ts";

/**
 * The one door by which what a peer sent comes into facts: texts, names, codes, octets. It hides secrets that the peer
 * repeats, makes the rest printable and cuts it to 1 KiB. Nothing of our own goes through it: enums, ids, dates, hosts, user
 * names, our own sentences. To be judged is what was really sent; only what is kept comes through here.
 */
export type PeerText = {
  /** One text, such as that of a refusal, or the name of a mailbox. */
  text(said: string | Buffer): string;
  /** Each octet for itself, where it may be no text at all. */
  octets(said: Buffer): string;
  /** Texts that came one after the other: also what is split over two of them is hidden. */
  texts(said: readonly (string | Buffer)[]): readonly string[];
  /** Keys and values. */
  record(said: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /** Whether it repeats a secret or a part of one. */
  repeats(said: string | Buffer): boolean;
  /** One secret more, such as an access token that was only just got. */
  hide(secret: Secret): void;
};

/** What secrets there are, and what surrounds them. */
export type Known = {
  secrets: readonly (Secret | null)[];
  circumstances: Circumstances;
  /** What the user configured and sees in the clear: never hidden. */
  own: readonly string[];
  /** What stands where a secret was. */
  placeholder: string;
  /** Whether the same is looked for again and again: by the checks of the schedule, whose search is kept. */
  routine?: boolean;
};

/** Of a text, no more is looked at: a quarter of it is shown. */
const LOOKED_AT = 4096;
/** So much is looked at in one piece, in octets. */
const PIECE = 64 * 1024;

/** The door for what the server of this configuration says, and whoever else is asked for it. */
export function createPeerText(config: ServerConfig, { routine = false } = {}): PeerText {
  const { login, name, host, port, address, mailboxes, sync } = config;
  const oauth2 = login !== null && "oauth2" in login ? login.oauth2 : null;
  const own = [name, host, String(port), address, login?.user, sync?.mailbox, ...mailboxes];
  const ofOAuth2 = oauth2 ? [oauth2.tokenUrl, oauth2.clientId, oauth2.scope] : [];
  return peerTextFor({
    secrets: secretsOf(login),
    circumstances: { user: login?.user ?? "", host, port },
    own: [...own, ...ofOAuth2].filter((word) => word !== null && word !== undefined),
    placeholder: PASSWORD,
    routine,
  });
}

function secretsOf(login: ServerConfig["login"]): readonly (Secret | null)[] {
  if (login === null) return [];
  if ("password" in login) return [login.password];
  return "token" in login ? [login.token] : [login.oauth2.clientSecret, login.oauth2.refreshToken];
}

/** The same for any secrets. */
export function peerTextFor(all: Known): PeerText {
  const { secrets, placeholder } = all;
  const known = new Set(secrets.filter((secret) => secret !== null));
  let search: Search | null = null;
  const find = (sent: string) => {
    search ??= searchFor(all, [...known]);
    return search(sent);
  };

  /** The octets that may be kept; null where nothing may. */
  const kept = (sent: string, { echoes, withheld }: Loss): string | null => {
    if (withheld) return null;
    if (echoes.length === 0) return sent;
    const hidden = cutOut(sent, echoes, latin1(placeholder));
    // What is left must not be another form of it.
    const rest = find(hidden);
    return rest.echoes.length + rest.parts.length > 0 ? null : hidden;
  };
  const shown = (said: string | Buffer, sent: string, loss: Loss): string => {
    const octets = kept(sent, loss);
    if (octets === sent) return printable(typeof said === "string" ? said : said.toString("utf8"));
    return octets === null ? WITHHELD : printable(Buffer.from(octets, "latin1").toString("utf8"));
  };
  const lossOf = (sent: string): Loss => {
    const { echoes, parts } = find(sent);
    return { echoes, withheld: parts.length > 0 };
  };
  const texts = (said: readonly (string | Buffer)[]) =>
    pieces(said.map((one) => ({ said: one, sent: latin1(one) }))).flatMap((piece) => {
      const losses = searchRow(
        piece.map(({ sent }) => sent),
        find,
      );
      return piece.map((one, index) => shown(one.said, one.sent, losses[index] ?? lossOf(one.sent)));
    });

  return {
    text(said) {
      const sent = latin1(said);
      return shown(said, sent, lossOf(sent));
    },
    octets(said) {
      const sent = latin1(said);
      const octets = kept(sent, lossOf(sent));
      return octets === null ? WITHHELD : printable(octets.replaceAll(latin1(placeholder), placeholder));
    },
    texts,
    record(said) {
      const flat = texts(Object.entries(said).flat());
      return Object.fromEntries(
        Object.keys(said).map((_, index) => [flat[index * 2] ?? "", flat[index * 2 + 1] ?? ""]),
      );
    },
    repeats(said) {
      const { echoes, withheld } = lossOf(latin1(said));
      return withheld || echoes.length > 0;
    },
    hide(secret) {
      known.add(secret);
      search = null;
    },
  };
}

function searchFor({ circumstances, own, routine = false }: Known, secrets: readonly Secret[]): Search {
  const [secret, ...others] = secrets;
  const make = () => makeSearch(secrets, circumstances, own);
  // Tokens come and go, and so do visitors.
  if (!routine || secret === undefined || others.length > 0) return make();
  return ROUTINE_SEARCHES.of([secret.reveal(), circumstances, own], make);
}

function makeSearch(secrets: readonly Secret[], circumstances: Circumstances, own: readonly string[]): Search {
  const ordinary = createOrdinary(own);
  return createSearch(secrets.map((secret) => formsOf(secret.reveal(), circumstances, ordinary)));
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Octet by octet. */
function latin1(said: string | Buffer): string {
  if (typeof said === "string" && !NOT_ASCII.test(said)) return said.slice(0, LOOKED_AT);
  const octets = typeof said === "string" ? Buffer.from(said.slice(0, LOOKED_AT), "utf8") : said.subarray(0, LOOKED_AT);
  return octets.toString("latin1");
}

function cutOut(sent: string, ranges: readonly TextRange[], placeholder: string): string {
  let rest = 0;
  const parts: string[] = [];
  for (const { from, to } of ranges) {
    parts.push(sent.slice(rest, from), placeholder);
    rest = to;
  }
  return [...parts, sent.slice(rest)].join("");
}

/** Parts of a long row, each small enough to be looked through at once. */
function pieces<One extends { sent: string }>(row: readonly One[]): readonly (readonly One[])[] {
  const all: One[][] = [];
  let room = 0;
  for (const one of row) {
    const last = all.at(-1);
    room -= one.sent.length;
    if (last && room > 0) last.push(one);
    else {
      all.push([one]);
      room = PIECE - one.sent.length;
    }
  }
  return all;
}
