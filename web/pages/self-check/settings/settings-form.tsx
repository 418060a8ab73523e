import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { SECURITIES } from "../../../../server/contract/securities.ts";
import { to } from "../../../browser/base.ts";
import { say } from "../../../languages/say.ts";
import { setupPath } from "../../../links/setup-path.ts";
import type { Question } from "../api.ts";
import { selfCheckWords } from "../words.ts";
import { OwnSettings, type WrongField } from "./own-settings.tsx";
import { SettingChoice } from "./setting-choice.tsx";
import { type WishedSettings, wishedIndex } from "./wish.ts";

type Props = {
  found: Discovered;
  wish: WishedSettings | null;
  onCheck: (question: Question) => void;
  onBack: () => void;
};

/** The visitor's own settings instead of found ones. */
const OWN = -1;
/** A password is not tried in clear text. */
const ENCRYPTED = SECURITIES.filter((one) => one !== "none");

/** What was found for an address and where it comes from; which of it to check, and with which password. */
export function SettingsForm({ found, wish, onCheck, onBack }: Props) {
  const texts = selfCheckWords.value;
  const { settings, notes, domain, address } = found;
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, choose] = useState(() => wishedIndex(found, wish));
  const [wrong, setWrong] = useState<WrongField | null>(null);
  // At once: nobody has begun to type elsewhere yet.
  useLayoutEffect(() => heading.current?.focus(), []);
  const unreachable = notes.some(({ id }) => id === "no-imap" || id === "bridge");
  const setting = settings[chosen];
  const checkable = setting ? setting.checkable : !unreachable;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const form = new FormData(element);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const place = setting ?? {
      host: text("host"),
      port: Number(text("port")),
      security: ENCRYPTED.find((one) => one === text("security")) ?? "implicit-tls",
      user: text("user") || address,
    };
    const field = setting ? null : wrongField(place);
    setWrong(field);
    if (field) return element.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
    const password = String(form.get("password") ?? "") || null;
    const { host, port, security, user } = place;
    onCheck({ address, host, port, security, user, password });
  };

  const title =
    settings.length > 1
      ? say(texts.foundMany, { domain })
      : settings.length === 1
        ? say(texts.found, { domain })
        : unreachable
          ? say(texts.noImap, { domain })
          : say(texts.nothing, { domain });
  return (
    <form class="card panel found" noValidate onSubmit={submit}>
      <div class="section-head">
        <h2 ref={heading} tabIndex={-1} id="self-check-found">
          {title}
        </h2>
        <button type="button" class="link" onClick={onBack}>
          {texts.change}
        </button>
      </div>
      {settings.length > 0 && (
        <div class="choices" role="radiogroup" aria-labelledby="self-check-found">
          {settings.map((one, index) => (
            <SettingChoice
              key={`${one.host} ${one.port} ${one.security}`}
              setting={one}
              checked={index === chosen}
              onChoose={() => choose(index)}
            />
          ))}
          <label class="choice">
            <input type="radio" name="setting" checked={chosen === OWN} onChange={() => choose(OWN)} />
            <span>{texts.other}</span>
          </label>
        </div>
      )}
      {settings.length === 0 && !unreachable && <p class="sub">{texts.nothingText}</p>}
      {chosen === OWN && !unreachable && (
        <OwnSettings address={address} first={wish ?? settings[0] ?? null} wrong={wrong} />
      )}
      {notes.map(({ id, text }) => (
        <p key={id} class="hint">
          {text}
        </p>
      ))}
      {checkable ? (
        <>
          <label for="self-check-password">
            {texts.password} <small>{texts.optional}</small>
          </label>
          <p id="self-check-promise" class="sub promise">
            {texts.promise}
          </p>
          <div class="field-line">
            <input
              id="self-check-password"
              name="password"
              type="password"
              autocomplete="off"
              maxLength={1024}
              aria-describedby="self-check-promise"
            />
            <button type="submit" class="button primary">
              {texts.check}
            </button>
          </div>
        </>
      ) : (
        !unreachable && (
          <>
            <p class="hint">{texts.notCheckable}</p>
            {setting && (
              <p>
                <a class="button primary" href={to(setupPath(setting.source, address))}>
                  {texts.toGuide}
                </a>
              </p>
            )}
          </>
        )
      )}
    </form>
  );
}

function wrongField({ host, port }: Pick<Question, "host" | "port">): WrongField | null {
  if (!/^[^\s/@:]+$|^\[?[\da-f:.]+\]?$/i.test(host)) return "host";
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? null : "port";
}
