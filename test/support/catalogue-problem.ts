import type { CatalogueProblem } from "../../server/contract/answers/catalogue.ts";

/** A problem of the catalogue that nobody has, with some things changed. */
export function catalogueProblem(changes: Partial<CatalogueProblem> = {}): CatalogueProblem {
  const id = changes.id ?? "tls-certificate-expired";
  const text = {
    title: `About \`${id}\``,
    cause: "Mail programs refuse to `connect`.",
    fix: { user: ["Wait."], admin: ["Renew it: `certbot renew`."] },
  };
  return {
    ...text,
    id,
    severity: "critical",
    phase: "tls",
    reference: "https://www.rfc-editor.org/rfc/rfc5280",
    transient: false,
    scope: "server",
    severityReason: "Nobody can read mail on this server with these settings.",
    who: ["admin"],
    plain: text,
    verify: ["Run `imapscope check corp`."],
    wire: ["S: * BYE", "C: A1 LOGIN"],
    alert: { expression: 'imapscope_finding_active{finding="x"} == 1', rules: [] },
    about: null,
    now: [],
    seen: [],
    ...changes,
  };
}
