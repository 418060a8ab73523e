import { useId } from "preact/hooks";
import type { SetupChoice as Choice } from "../../../server/contract/answers/setup.ts";
import { partAddress } from "../../../server/contract/mail-address.ts";
import { say } from "../../languages/say.ts";
import { Card } from "../../parts/card.tsx";
import { betterChoice } from "./find-choices.ts";
import { isAddress, type ReaderDetails } from "./settings.ts";
import { SetupChoice } from "./setup-choice.tsx";
import { setupWords } from "./words.ts";

type Props = {
  choices: readonly Choice[];
  chosen: Choice | null;
  said: ReaderDetails;
  onChoose: (choice: Choice) => void;
  onSaid: (said: ReaderDetails) => void;
};

/** Which server or provider, and whose account; the account is sent nowhere. */
export function SetupAccount({ choices, chosen, said, onChoose, onSaid }: Props) {
  const texts = setupWords.value.account;
  const wrong = useId();
  const invalid = said.address !== "" && !isAddress(said.address);
  const better = invalid ? null : betterChoice(choices, chosen, said.address);
  return (
    <Card heading={texts.heading}>
      <div class="fields">
        <SetupChoice choices={choices} chosen={chosen} onChoose={onChoose} />
        <label>
          {texts.address}
          <input
            type="email"
            value={said.address}
            placeholder="name@example.com"
            autoComplete="email"
            aria-invalid={invalid}
            aria-describedby={wrong}
            onInput={(event) => onSaid({ ...said, address: event.currentTarget.value.trim() })}
          />
          <small id={wrong} class="wrong" role="status">
            {invalid && texts.addressWrong}
          </small>
        </label>
        {chosen?.imap && (
          <label>
            {texts.user}
            <input
              value={said.user}
              placeholder={chosen.userForm === "address" ? said.address : partAddress(said.address).local}
              autoComplete="username"
              spellcheck={false}
              onInput={(event) => onSaid({ ...said, user: event.currentTarget.value.trim() })}
            />
          </label>
        )}
        {chosen?.imap && !chosen.smtp && <Sending host={chosen.imap.host} said={said} onSaid={onSaid} />}
      </div>
      {better && (
        <p role="status">
          {say(texts.better, { domain: partAddress(said.address).domain ?? "", name: better.label })}{" "}
          <button type="button" class="link" onClick={() => onChoose(better)}>
            {texts.takeBetter}
          </button>
        </p>
      )}
      {chosen?.imap && !chosen.smtp && <p class="muted">{texts.smtpHint}</p>}
    </Card>
  );
}

/** Asked for only where nobody knows it. */
function Sending({ host, said, onSaid }: { host: string; said: ReaderDetails; onSaid: (said: ReaderDetails) => void }) {
  const texts = setupWords.value.account;
  return (
    <>
      <label>
        {texts.smtpHost}
        <input
          value={said.smtpHost}
          placeholder={host}
          autoComplete="off"
          spellcheck={false}
          onInput={(event) => onSaid({ ...said, smtpHost: event.currentTarget.value.trim() })}
        />
      </label>
      <label>
        {texts.smtpPort}
        <select
          value={said.smtpPort}
          onChange={(event) => onSaid({ ...said, smtpPort: event.currentTarget.value === "465" ? 465 : 587 })}
        >
          <option value={587}>587 · STARTTLS</option>
          <option value={465}>465 · SSL/TLS</option>
        </select>
      </label>
    </>
  );
}
