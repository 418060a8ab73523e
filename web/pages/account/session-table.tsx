import type { ListedSession } from "../../../server/contract/answers/session.ts";
import { say } from "../../languages/say.ts";
import { Age } from "../../parts/age.tsx";
import { commonWords } from "../../parts/words.ts";
import { browserIn } from "./browser-in.ts";
import { accountWords } from "./words.ts";

type Props = { sessions: readonly ListedSession[]; named?: boolean; onEnd: (id: string) => void };

/** Each session: from where, since when, when it was last used, and a way to end it; which one this is, and whose where that may differ. */
export function SessionTable({ sessions, named = false, onEnd }: Props) {
  const texts = accountWords.value;
  const { who, from, began, used } = texts.columns;
  const { roles } = commonWords.value;
  return (
    <table class="plain-table sessions">
      <thead>
        <tr>
          {named && <th scope="col">{who}</th>}
          <th scope="col">{from}</th>
          <th scope="col">{began}</th>
          <th scope="col">{used}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id} aria-current={session.current ? "true" : undefined}>
            {named && (
              <th scope="row">
                {session.name} <small>{roles[session.role]}</small>
              </th>
            )}
            <td>
              <span class="mono">{session.client}</span> <small>{browserIn(session.userAgent)}</small>
            </td>
            <td>
              <Age moment={session.began} />
            </td>
            <td>
              <Age moment={session.lastUsed} />
            </td>
            <td class="number">
              {session.current ? (
                texts.current
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={say(texts.endOf, { name: session.name, from: session.client })}
                  onClick={() => onEnd(session.id)}
                >
                  {texts.end}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
