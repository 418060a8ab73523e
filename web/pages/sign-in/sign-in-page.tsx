import { useLocation } from "preact-iso";
import type { SessionAnswer } from "../../../server/contract/answers/session.ts";
import { toReturnPath } from "../../../server/contract/return-path.ts";
import { SIGN_IN_FAILURES } from "../../../server/contract/sign-in-failures.ts";
import { session } from "../../access/session.ts";
import { to } from "../../browser/base.ts";
import { say } from "../../languages/say.ts";
import { PageTitle } from "../../parts/page-title.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { commonWords } from "../../parts/words.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProviderButton } from "./provider-button.tsx";
import { signInWords } from "./words.ts";
import "../../styles/hint.css";
import "./sign-in.css";

/** `/sign-in`: with a name and a password, or with the OpenID provider, and on to where the reader came from. */
export function SignInPage() {
  const { query } = useLocation();
  const texts = signInWords.value;
  const back = toReturnPath(query.to);
  const failure = SIGN_IN_FAILURES.find((one) => one === query.failed);
  const who = session.value;
  const out = who === null || who.way === "anonymous";
  return (
    <div class="sign-in">
      <div class="heading">
        <PageTitle text={texts.title} />
        {out && <p class="sub">{query.ended ? texts.ended : texts.intro}</p>}
      </div>
      {failure && out && <FailureNotice failure={failure} back={back} />}
      {who === null ? (
        <Skeleton lines={4} />
      ) : out ? (
        <Ways session={who} back={back} />
      ) : (
        <Already session={who} back={back} />
      )}
      {out && <p class="muted">{texts.otherwise}</p>}
    </div>
  );
}

function Ways({ session: { ways }, back }: { session: SessionAnswer; back: string }) {
  const texts = signInWords.value;
  const [password, provider] = [ways.includes("password"), ways.includes("oidc")];
  if (!password && !provider) return <p class="hint">{ways.includes("header") ? texts.proxy : texts.noWay}</p>;
  return (
    <div class="card panel">
      {provider && <ProviderButton back={back} />}
      {provider && password && <p class="or">{texts.or}</p>}
      {password && <PasswordForm onSignedIn={() => location.assign(to(back))} />}
    </div>
  );
}

function Already({ session: { name, role, way }, back }: { session: SessionAnswer; back: string }) {
  const texts = signInWords.value;
  return (
    <div class="card panel">
      <p>
        {way === "open" ? texts.open : say(texts.already, { name: name ?? "", role: commonWords.value.roles[role] })}
      </p>
      <p class="actions">
        <a class="button primary" href={to(back)}>
          {texts.goOn}
        </a>
      </p>
    </div>
  );
}
