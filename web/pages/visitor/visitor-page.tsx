import { canSignIn } from "../../access/session.ts";
import { to } from "../../browser/base.ts";
import { pathToSignIn } from "../../links/path-to-sign-in.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { commonWords } from "../../parts/words.ts";
import { visitorWords } from "./words.ts";
import "./visitor.css";

const WAYS = ["check", "problems", "setup"] as const;

/** `/` for whoever may not see the servers: what they can do here all the same, and where others sign in. */
export function VisitorPage() {
  const texts = visitorWords.value;
  const { nav, signIn } = commonWords.value;
  return (
    <div class="visitor">
      <div class="heading">
        <PageTitle text={texts.title} />
        <p class="sub">{texts.intro}</p>
      </div>
      <ul>
        {WAYS.map((way) => (
          <li key={way} class="card panel">
            <p>{texts[way]}</p>
            <p class="actions">
              <a class={way === "check" ? "button primary" : "button"} href={to(`/${way}`)}>
                {nav[way]}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {canSignIn.value ? (
        <p class="actions">
          {texts.staff}
          <a class="button" href={to(pathToSignIn("/"))}>
            {signIn}
          </a>
        </p>
      ) : (
        <p class="muted">{texts.noRole}</p>
      )}
    </div>
  );
}
