import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import type { Setting } from "../../../../server/contract/answers/setting.ts";
import { isSameServer } from "../../../../server/contract/identity.ts";
import { to } from "../../../browser/base.ts";
import { setupPath } from "../../../links/setup-path.ts";
import { Card } from "../../../parts/card.tsx";
import { CopyButton } from "../../../parts/text/copy-button.tsx";
import { selfCheckWords } from "../words.ts";
import type { MailPlace } from "./right-place.ts";

type Props = { place: MailPlace; found: Discovered | null; address: string };

/** What to write into a mail program. */
export function RightSettings({ place, found, address }: Props) {
  const { settings, own, authentication, method, security, result } = selfCheckWords.value;
  const notes = found?.notes ?? [];
  const { host, port, user } = place;
  const rows = [
    [own.host, host],
    [own.port, String(port)],
    [own.user, user],
  ] as const;
  return (
    <Card heading={settings}>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label} class="pair">
            <dt>{label}</dt>
            <dd class="mono">
              {value} <CopyButton text={value} />
            </dd>
          </div>
        ))}
        <div class="pair">
          <dt>{own.security}</dt>
          <dd>{security[place.security]}</dd>
        </div>
        <div class="pair">
          <dt>{authentication}</dt>
          <dd>{method[methodOf(notes)]}</dd>
        </div>
      </dl>
      {notes.map(({ id, text }) => (
        <p key={id} class="hint">
          {text}
        </p>
      ))}
      <p>
        <a href={to(setupPath(sourceOf(place, found), address))}>{result.guide}</a>
      </p>
    </Card>
  );
}

function methodOf(notes: Discovered["notes"]): "password" | "app" | "code" | "oauth" {
  const has = (wanted: string) => notes.some(({ id }) => id === wanted);
  if (has("oauth-only")) return "oauth";
  if (has("authorization-code")) return "code";
  return has("app-password") ? "app" : "password";
}

/** Who says that these are the settings; null when nobody but the visitor does. */
function sourceOf(place: MailPlace, found: Discovered | null): Setting["source"] | null {
  const known = found?.settings.find((one) => isSameServer(one, place));
  return known?.source ?? null;
}
