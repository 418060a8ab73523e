import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type SignInOutcome, signIn } from "../../access/api.ts";
import { span } from "../../format/duration.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { FieldFault } from "../../parts/field-fault.tsx";
import { signInWords } from "./words.ts";

type Fault = Exclude<SignInOutcome["kind"], "signed-in"> | "missing-name" | "missing-password";
type Props = { onSignedIn: () => void };

/** Name and password, as password managers know such forms; what is wrong is said beside them and in the focused field. */
export function PasswordForm({ onSignedIn }: Props) {
  const texts = signInWords.value;
  const name = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const underWay = useRef(false);
  const [busy, show] = useState(false);
  const [fault, setFault] = useState<{ kind: Fault; seconds: number } | null>(null);
  useLayoutEffect(() => name.current?.focus(), []);

  const setBusy = (next: boolean) => {
    // A second press may come before the form is drawn anew.
    underWay.current = next;
    show(next);
  };
  const refuse = (kind: Fault, field: HTMLInputElement | null, seconds = 0) => {
    setBusy(false);
    setFault({ kind, seconds });
    field?.focus();
    field?.select();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (underWay.current) return;
    const [who, what] = [name.current?.value ?? "", password.current?.value ?? ""];
    if (who.trim() === "") return refuse("missing-name", name.current);
    if (what === "") return refuse("missing-password", password.current);
    setBusy(true);
    const outcome = await signIn(who.trim(), what);
    if (outcome.kind === "signed-in") return onSignedIn();
    const field = outcome.kind === "wrong" ? password.current : null;
    refuse(outcome.kind, field, outcome.kind === "too-many" ? outcome.seconds : 0);
  };
  const wrongName = fault?.kind === "missing-name" || fault?.kind === "wrong";
  const wrongPassword = fault?.kind === "missing-password" || fault?.kind === "wrong";
  return (
    <form noValidate onSubmit={submit} onInput={() => setFault(null)}>
      <label for="sign-in-name">{texts.name}</label>
      <input
        ref={name}
        id="sign-in-name"
        name="username"
        type="text"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={254}
        aria-invalid={wrongName}
        aria-describedby={wrongName ? "sign-in-fault" : undefined}
      />
      <label for="sign-in-password">{texts.password}</label>
      <input
        ref={password}
        id="sign-in-password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxLength={1024}
        aria-invalid={wrongPassword}
        aria-describedby={wrongPassword ? "sign-in-fault" : undefined}
      />
      <FieldFault id="sign-in-fault" text={fault && faultText(fault)} />
      <button type="submit" class="button primary" aria-disabled={busy} aria-busy={busy}>
        {busy ? texts.submitting : texts.submit}
      </button>
    </form>
  );
}

function faultText({ kind, seconds }: { kind: Fault; seconds: number }): string {
  const texts = signInWords.value;
  switch (kind) {
    case "missing-name":
      return texts.missing.name;
    case "missing-password":
      return texts.missing.password;
    case "too-many":
      // Rounded up: who comes a second too early has to wait anew.
      return say(texts.tooMany, { span: span(seconds < 60 ? seconds : Math.ceil(seconds / 60) * 60, language.value) });
    default:
      return texts[kind];
  }
}
