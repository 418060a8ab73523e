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
  const { imap, smtp, user, smtpUser } = settings;
  return (
    <Card heading={mannerOf(language.value).spaced(say(texts.heading, { name: choice.label }))}>
      <div class="both">
        <Values heading={texts.incoming} endpoint={imap} user={user} form={choice.userForm} settings={settings} />
        <Values
          heading={texts.outgoing}
          endpoint={smtp}
          user={smtpUser}
          form={choice.smtpUserForm}
          settings={settings}
        />
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

type ValuesProps = {
  heading: string;
  endpoint: MailServer;
  user: string;
  form: SetupChoice["userForm"];
  settings: MailSettings;
};

function Values({ heading, endpoint, user, form, settings }: ValuesProps) {
  const texts = setupWords.value.settings;
  return (
    <section class="values">
      <h3>{heading}</h3>
      <dl>
        <Value name={texts.host} value={endpoint.host} />
        <Value name={texts.port} value={String(endpoint.port)} />
        <dt>{texts.security}</dt>
        <dd>{texts.names[endpoint.security]}</dd>
        {user === "" ? (
          <>
            <dt>{texts.user}</dt>
            <dd>{texts.yourUser[form]}</dd>
          </>
        ) : (
          <Value name={texts.user} value={user} />
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
