import { useRef, useState } from "preact/hooks";
import { splitEmailAddress } from "../../../../server/discover/email-address.ts";
import { FieldFault } from "../../../parts/field-fault.tsx";
import { selfCheckWords } from "../words.ts";

type Props = { first: string; busy: boolean; onAddress: (address: string) => void };

/** The one field that a visitor begins with; what is no address is said beside it and goes nowhere. */
export function AddressForm({ first, busy, onAddress }: Props) {
  const texts = selfCheckWords.value;
  const field = useRef<HTMLInputElement>(null);
  const [malformed, setMalformed] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = field.current?.value.trim() ?? "";
    const wrong = splitEmailAddress(address) === null;
    setMalformed(wrong);
    if (wrong) field.current?.focus();
    else if (!busy) onAddress(address);
  };
  return (
    <form class="card panel" noValidate onSubmit={submit}>
      <label for="self-check-address">{texts.address}</label>
      <div class="field-line">
        <input
          ref={field}
          id="self-check-address"
          name="address"
          type="email"
          autocomplete="email"
          spellcheck={false}
          placeholder={texts.placeholder}
          defaultValue={first}
          aria-invalid={malformed}
          aria-describedby={malformed ? "self-check-address-fault" : undefined}
          onInput={() => setMalformed(false)}
        />
        <button type="submit" class="button primary" aria-disabled={busy} aria-busy={busy}>
          {busy ? texts.finding : texts.find}
        </button>
      </div>
      <FieldFault id="self-check-address-fault" text={malformed ? texts.malformed : null} />
    </form>
  );
}
