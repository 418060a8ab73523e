import type { SignInFailure } from "../../../server/contract/sign-in-failures.ts";
import { ProviderButton } from "./provider-button.tsx";
import { signInWords } from "./words.ts";

type Props = { failure: SignInFailure; back: string };

/** Why signing in with the provider failed, and what to do now. */
export function FailureNotice({ failure, back }: Props) {
  const { title, text } = signInWords.value.failures[failure];
  const another = failure === "no-role" || failure === "declined";
  return (
    <section class="card panel fault" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {another && (
        <p class="actions">
          <ProviderButton back={back} again />
        </p>
      )}
    </section>
  );
}
