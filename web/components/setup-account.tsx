import { useId } from "preact/hooks";
import type { ServerSummary } from "../../server/http/shapes.ts";
import { setupWords } from "../i18n/setup.ts";
import { isAddress, type Said } from "../setup/settings.ts";
import { Card } from "./card.tsx";

type Props = {
  servers: readonly ServerSummary[];
  server: ServerSummary;
  said: Said;
  onServer: (name: string) => void;
  onSaid: (said: Said) => void;
};

/** Which server, and whose account; nothing of it is sent anywhere. */
export function SetupAccount({ servers, server, said, onServer, onSaid }: Props) {
  const texts = setupWords.value.account;
  const wrong = useId();
  const invalid = said.address !== "" && !isAddress(said.address);
  return (
    <Card heading={texts.heading}>
      <div class="fields">
        <label>
          {texts.server}
          <select value={server.name} onChange={(event) => onServer(event.currentTarget.value)}>
            {servers.map(({ name, host, port }) => (
              <option key={name} value={name}>
                {`${name} · ${host}:${port}`}
              </option>
            ))}
          </select>
        </label>
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
        <label>
          {texts.user}
          <input
            value={said.user}
            placeholder={said.address}
            autoComplete="username"
            spellcheck={false}
            onInput={(event) => onSaid({ ...said, user: event.currentTarget.value.trim() })}
          />
        </label>
        <label>
          {texts.smtpHost}
          <input
            value={said.smtpHost}
            placeholder={server.host}
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
      </div>
      <p class="muted">{texts.smtpHint}</p>
    </Card>
  );
}
