import { setupWords } from "../i18n/setup.ts";
import type { Endpoint, MailSettings } from "../setup/settings.ts";
import { Card } from "./card.tsx";
import { CopyButton } from "./copy-button.tsx";

/** What to fill in, each value to be copied, and the way to try it. */
export function SetupSettings({ settings }: { settings: MailSettings }) {
  const texts = setupWords.value.settings;
  const { imap, smtp, address } = settings;
  const check = address === "" ? "/check" : `/check?address=${encodeURIComponent(address)}`;
  return (
    <Card heading={texts.heading}>
      <div class="both">
        <Values heading={texts.incoming} endpoint={imap} settings={settings} />
        <Values heading={texts.outgoing} endpoint={smtp} settings={settings} />
      </div>
      {imap.security === "none" && <p class="banner insecure">{texts.insecure}</p>}
      <p class="actions">
        <a class="button primary" href={check}>
          {texts.test}
        </a>
      </p>
    </Card>
  );
}

function Values({ heading, endpoint, settings }: { heading: string; endpoint: Endpoint; settings: MailSettings }) {
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
            <dd>{texts.yourAddress}</dd>
          </>
        ) : (
          <Value name={texts.user} value={settings.user} />
        )}
        <dt>{texts.password}</dt>
        <dd>{settings.oauth ? texts.oauthText : texts.passwordText}</dd>
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
