import { Gauge, type Registry } from "prom-client";

/** What is known of the certificate that imapscope's own page is served with. Without one there are no such series. */
export type HttpCertificateMetrics = {
  /** This one is shown from now on. */
  shown(notAfter: Date): void;
  /** Changed files hold none that can be used; the one before is still shown. */
  refused(): void;
};

/** Whether the certificate in force is the one in the files, and until when it is valid. */
export function createHttpCertificateMetrics(registry: Registry): HttpCertificateMetrics {
  const successful = new Gauge({
    name: "imapscope_http_certificate_last_reload_successful",
    help: "Whether the files in `tls` held a usable certificate and key when they last changed; absent without `tls`.",
    registers: [registry],
  });
  const notAfter = new Gauge({
    name: "imapscope_http_certificate_not_after_timestamp_seconds",
    help: "When imapscope's own certificate expires, in seconds since 1970; absent without `tls`.",
    registers: [registry],
  });
  successful.remove();
  notAfter.remove();
  return {
    shown(at) {
      successful.set(1);
      notAfter.set(at.getTime() / 1000);
    },
    refused: () => successful.set(0),
  };
}
