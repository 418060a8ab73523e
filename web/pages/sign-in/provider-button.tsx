import { to } from "../../browser/base.ts";
import { signInWords } from "./words.ts";

type Props = { back: string; again?: boolean };

/** Leads to the OpenID provider, and from there back; `again` to choose another account there. No page of ours lies at its address. */
export function ProviderButton({ back, again = false }: Props) {
  const texts = signInWords.value;
  const query = new URLSearchParams({ to: back, ...(again ? { again: "1" } : {}) });
  return (
    <a
      class={again ? "button" : "button primary"}
      href={to(`/sign-in/oidc?${query}`)}
      target="_top"
      title={again ? undefined : texts.providerWhy}
    >
      {again ? texts.otherAccount : texts.provider}
    </a>
  );
}
