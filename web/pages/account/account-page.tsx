import { session } from "../../access/session.ts";
import { to } from "../../browser/base.ts";
import { say } from "../../languages/say.ts";
import { pathToSignIn } from "../../links/path-to-sign-in.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { commonWords } from "../../parts/words.ts";
import { SessionCard } from "./session-card.tsx";
import { accountWords } from "./words.ts";
import "../../styles/hint.css";
import "./account.css";

/** `/account`: who the reader is, what they may do, and where they are signed in. */
export function AccountPage() {
  const texts = accountWords.value;
  const who = session.value;
  if (who === null) return <Skeleton lines={6} />;
  if (who.name === null) {
    return (
      <div class="lost">
        <PageTitle text={texts.nobody} />
        {who.way === "anonymous" && (
          <p class="actions">
            <a class="button primary" href={to(pathToSignIn("/account"))}>
              {commonWords.value.signIn}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      <div class="heading">
        <PageTitle text={say(texts.title, { name: who.name })} />
        <p class="sub">{texts.role[who.role]}</p>
      </div>
      {who.way === "header" && <p class="hint">{texts.proxy}</p>}
      {who.way === "session" && <SessionCard />}
    </>
  );
}
