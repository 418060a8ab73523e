/** The finding ids that the project has promised, by severity: docs, alerts and dashboards rely on them. */
import type { Severity } from "../../../server/contract/severities.ts";
export const CONTRACT_FINDINGS: Readonly<Record<Severity, readonly string[]>> = {
  critical: words(`
    dns-name-not-found dns-no-address dns-server-failed dns-timeout
    tcp-connection-refused tcp-connection-timeout tcp-host-unreachable tcp-connection-reset tcp-blocked-locally
    tls-port-speaks-plaintext tls-handshake-failed tls-handshake-timeout tls-handshake-closed tls-version-unsupported
    tls-certificate-expired tls-certificate-not-yet-valid tls-certificate-name-mismatch tls-certificate-self-signed
    tls-certificate-untrusted-issuer tls-certificate-chain-incomplete tls-parameters-weak tls-server-name-missing
    tls-intercepted tls-clock-wrong tls-client-certificate-required tls-certificate-purpose-wrong
    starttls-not-offered starttls-rejected
    greeting-timeout greeting-port-speaks-tls greeting-closed greeting-bye greeting-not-imap
    capability-imap-missing capability-login-disabled
    token-request-failed token-refresh-rejected token-consent-missing token-client-misconfigured
    auth-credentials-rejected auth-app-password-required auth-oauth-required auth-token-rejected
    auth-mechanism-unsupported auth-imap-disabled auth-account-locked auth-password-expired auth-too-many-attempts
    auth-connection-limit auth-server-unavailable auth-client-id-required auth-not-permitted auth-privacy-required
    auth-contact-admin auth-mailbox-unavailable auth-timeout auth-username-form-wrong auth-web-login-required
    auth-policy-blocked auth-wrong-server auth-client-address-blocked
    session-closed-by-server session-connection-lost session-command-timeout session-protocol-error
    session-server-error session-server-unavailable session-storage-full`),
  error: words(`
    tcp-some-addresses-failing tcp-ipv6-failing tcp-ipv4-failing tls-certificate-inconsistent
    starttls-injection-possible session-throttled session-bandwidth-exceeded session-command-rejected
    mailbox-list-empty mailbox-not-found mailbox-permission-denied mailbox-in-use mailbox-corrupt mailbox-disappeared
    mailbox-uidvalidity-changed mailbox-uidnext-decreased mailbox-modseq-decreased mailbox-counts-disagree
    mailbox-name-invalid quota-exceeded append-message-rejected append-message-too-large
    sync-append-failed sync-message-not-visible sync-message-altered sync-push-missing sync-flag-lost
    sync-expunge-lost sync-folder-change-failed`),
  warning: words(`
    tls-certificate-expiring tls-certificate-weak tls-version-outdated-accepted greeting-preauth
    capability-plaintext-login-allowed capability-changed mailbox-messages-dropped mailbox-no-new-mail
    mailbox-read-only quota-nearly-full sync-push-slow latency-threshold-exceeded
    discovery-nothing-found discovery-settings-disagree discovery-imap-not-offered`),
  notice: words(`
    capability-idle-missing capability-sync-extensions-missing capability-extension-missing
    mailbox-special-use-missing mailbox-prefix-wrong session-idle-timeout policy-password-withheld
    session-server-alert policy-target-not-allowed`),
};

/** What may pass by itself: whoever waits or tries again may be helped. */
export const TRANSIENT_FINDINGS: readonly string[] = words(`
  dns-server-failed dns-timeout tcp-connection-reset tcp-host-unreachable tls-handshake-closed tls-handshake-timeout
  greeting-bye greeting-closed greeting-timeout
  auth-client-address-blocked auth-connection-limit auth-server-unavailable auth-timeout auth-too-many-attempts
  mailbox-in-use session-bandwidth-exceeded session-closed-by-server session-command-timeout session-connection-lost
  session-idle-timeout session-server-unavailable session-throttled`);

/** What a comparison with an earlier check shows. */
export const COMPARED_FINDINGS: readonly string[] = words(`
  tls-certificate-issuer-changed capability-changed mailbox-disappeared mailbox-messages-dropped
  mailbox-modseq-decreased mailbox-uidnext-decreased mailbox-uidvalidity-changed`);

/** What the project knows beyond that. */
export const MORE_FINDINGS: readonly string[] = words(`
  tls-certificate-issuer-changed
  mailbox-not-selectable mailbox-number-invalid mailbox-modseq-invalid
  auth-credentials-not-ascii
  tls-certificate-issuer-not-permitted tls-certificate-staple-missing tls-certificate-chain-untidy
  tls-certificate-name-form-outdated tls-server-name-unknown`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
