import type { Discovered } from "../../../server/http/shapes.ts";
import { selfCheckWords } from "../../i18n/self-check.ts";
import type { Place } from "../../self-check/right-place.ts";
import { Card } from "../card.tsx";
import { CopyButton } from "../copy-button.tsx";

type Props = { place: Place; notes: Discovered["notes"] };

/** What to write into a mail program. */
export function RightSettings({ place, notes }: Props) {
  const { settings, own, authentication, method, security } = selfCheckWords.value;
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
    </Card>
  );
}

function methodOf(notes: Discovered["notes"]): "password" | "app" | "code" | "oauth" {
  const has = (wanted: string) => notes.some(({ id }) => id === wanted);
  if (has("oauth-only")) return "oauth";
  if (has("authorization-code")) return "code";
  return has("app-password") ? "app" : "password";
}
