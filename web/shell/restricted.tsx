import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { known, maySee, session } from "../access/session.ts";
import { say } from "../languages/say.ts";
import { pathToSignIn } from "../links/path-to-sign-in.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { WaysOn } from "../parts/ways-on.tsx";
import { shellWords } from "./words.ts";

/**
 * A page of what only viewers may see: others are led to sign in and come back, also when their session ends while they look. Where
 * there is one for visitors at the same address, they see that.
 */
export function keepForViewers(Page: ComponentType, Instead?: ComponentType): ComponentType {
  return function Restricted() {
    if (known.value.state === "asking") return <Skeleton lines={8} />;
    if (maySee.value) return <Page />;
    const ended = known.value.state === "known" && known.value.ended;
    if (Instead && !ended) return <Instead />;
    return session.value?.way === "anonymous" ? <ToSignIn ended={ended} /> : <NotForRole />;
  };
}

function ToSignIn({ ended }: { ended: boolean }) {
  const { url, route } = useLocation();
  useEffect(() => route(pathToSignIn(url, ended), true), []);
  return <Skeleton lines={4} />;
}

function NotForRole() {
  const { title, text } = shellWords.value.notForRole;
  return (
    <div class="lost">
      <PageTitle text={title} />
      <p class="sub">{say(text, { name: session.value?.name ?? "" })}</p>
      <WaysOn />
    </div>
  );
}
