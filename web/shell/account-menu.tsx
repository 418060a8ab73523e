import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { signOut } from "../access/api.ts";
import { beginLeaving, session } from "../access/session.ts";
import { to } from "../browser/base.ts";
import { say } from "../languages/say.ts";
import { pathToSignIn } from "../links/path-to-sign-in.ts";
import { commonWords } from "../parts/words.ts";
import { shellWords } from "./words.ts";

/** Who the reader is, with their sessions and the way out; or the way to sign in. Nothing where nobody needs to. */
export function AccountMenu() {
  const { url, path } = useLocation();
  const who = session.value;
  if (who === null || who.way === "open") return null;
  if (who.way === "anonymous") {
    return path !== "/sign-in" && who.ways.length > 0 ? (
      <a href={to(pathToSignIn(url))}>{commonWords.value.signIn}</a>
    ) : null;
  }
  return <Menu name={who.name ?? ""} role={commonWords.value.roles[who.role]} canLeave={who.way === "session"} />;
}

function Menu({ name, role, canLeave }: { name: string; role: string; canLeave: boolean }) {
  const texts = shellWords.value.account;
  const { url } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useEffect(close, [url]);
  useEffect(() => {
    const closeElsewhere = ({ target }: Event) => target instanceof Node && !menu.current?.contains(target) && close();
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !menu.current?.open) return;
      close();
      menu.current.querySelector("summary")?.focus();
    };
    document.addEventListener("click", closeElsewhere);
    document.addEventListener("focusin", closeElsewhere);
    document.addEventListener("keydown", closeByKey);
    return () => {
      document.removeEventListener("click", closeElsewhere);
      document.removeEventListener("focusin", closeElsewhere);
      document.removeEventListener("keydown", closeByKey);
    };
  }, []);
  return (
    <details ref={menu} class="account">
      <summary aria-label={say(texts.menu, { name })}>{name}</summary>
      <div class="card">
        <p>
          <strong>{name}</strong>
          <small>{role}</small>
        </p>
        <a href={to("/account")}>{texts.sessions}</a>
        {canLeave && (
          <button type="button" class="link" onClick={() => void signOutAndGo()}>
            {texts.signOut}
          </button>
        )}
      </div>
    </details>
  );
}

/** Out here, and with the provider where it offers that; the page begins anew, so that nothing of before stays in it. */
async function signOutAndGo(): Promise<void> {
  beginLeaving();
  const elsewhere = await signOut();
  location.assign(elsewhere && /^https?:/.test(elsewhere) ? elsewhere : to("/sign-in"));
}
