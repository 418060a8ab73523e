import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type Props = { heading: ComponentChildren; aside?: ComponentChildren; class?: string; children: ComponentChildren };

/** A part of a page with its heading. */
export function Card({ heading, aside, class: name, children }: Props) {
  const id = useId();
  return (
    <section class={name ? `card panel ${name}` : "card panel"} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{heading}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
