import { PASSWORD } from "../peer-text/placeholders.ts";
import type { WireLine } from "./lines.ts";

const LOGIN = /^(\S+ LOGIN )("(?:[^"\\]|\\.)*"|[^\s{"]+)?/i;
const AUTHENTICATE = /^(\S+ AUTHENTICATE \S+)(.*)$/i;

/** Takes what proves who we are out of what we sent: by its place, whatever it is. */
export class LoginCover {
  #tag: string | null = null;

  /** A line that was sent: without what follows LOGIN and AUTHENTICATE, until the login is answered. */
  cover({ text }: WireLine): string {
    if (this.#tag !== null) return PASSWORD;
    const login = LOGIN.exec(text);
    const authenticate = AUTHENTICATE.exec(text);
    if (!login && !authenticate) return text;
    this.#tag = text.slice(0, text.indexOf(" "));
    if (login) return `${login[1]}${login[2] ?? ""}${login[2] ? " " : ""}${PASSWORD}`;
    return `${authenticate?.[1] ?? ""}${authenticate?.[2] ? ` ${PASSWORD}` : ""}`;
  }

  /** A line that came in: the tagged answer ends the login. */
  heard(text: string): void {
    if (this.#tag !== null && text.startsWith(`${this.#tag} `)) this.#tag = null;
  }
}
