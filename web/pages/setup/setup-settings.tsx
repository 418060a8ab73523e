import type { SetupChoice } from "../../../server/contract/answers/setup.ts";
import { language } from "../../languages/language.ts";
import { mannerOf } from "../../languages/manner.ts";
import { say } from "../../languages/say.ts";
import { Card } from "../../parts/card.tsx";
import { CopyButton } from "../../parts/text/copy-button.tsx";
import type { MailServer, MailSettings } from "./settings.ts";
import { setupWords } from "./words.ts";

type Props = { choice: SetupChoice; settings: MailSettings };

/** What to fill in, each value to be copied, and what else one has to know. */
export function SetupSettings({ choice, settings }: Props) {
  const texts = setupWords.value.settings;
  const { imap, smtp } = settings;
  return (
    <Card heading={mannerOf(language.value).spaced(say(texts.heading, { name: choice.label }))}>
      <div class="both">
        <Values heading={texts.incoming} endpoint={imap} choice={choice} settings={settings} />
        <Values heading={texts.outgoing} endpoint={smtp} choice={choice} settings={settings} />
      </div>
      <Notes choice={choice} />
      {imap.security === "none" && <p class="banner insecure">{texts.insecure}</p>}
    </Card>
  );
}

/** What else one has to know who sets up a mail program for a provider. */
export function Notes({ choice: { notes } }: { choice: SetupChoice }) {
  return notes.map(({ id, text }) => (
    <p key={id} class="hint">
      {text}
    </p>
  ));
}

function Values({ heading, endpoint, choice, settings }: Props & { heading: string; endpoint: MailServer }) {
  const texts = setupWords.value.settings;
  return (
    <section class="values">
      <h3>{heading}</h3>
      <dl>
        <Value name={texts.host} value={endpoint.host} />
        <Value name={texts.port} value={String(endpoint.port)} />
        <dt>{texts.security}</dt>
        <dd>{texts.names[endpoint.security]}</dd>
        {settings.user === "" ? (
          <>
            <dt>{texts.user}</dt>
            <dd>{texts.yourUser[choice.userForm]}</dd>
          </>
        ) : (
          <Value name={texts.user} value={settings.user} />
        )}
        <dt>{texts.password}</dt>
        <dd>{texts.passwords[settings.oauth ? "oauth" : settings.password]}</dd>
      </dl>
    </section>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span class="mono">{value}</span> <CopyButton text={value} />
      </dd>
    </>
  );
}
