import type { CatalogueProgram } from "../program.ts";

/** FairEmail for Android. */
export const FAIREMAIL: CatalogueProgram = {
  name: "fairemail",
  files: [{ path: /^app\/src\/main\/res\/values(?:-(?<language>[^/]+))?\/strings\.xml$/, format: "android" }],
  keys: {
    "no-server-found": ["title_no_server"],
    "no-internet": ["title_no_internet"],
    "app-password": ["title_setup_app_password", "title_setup_app_password_hint"],
    "imap-disabled": ["title_setup_office_auth", "title_setup_office_not_connected"],
    "login-refused": ["title_setup_no_auth_hint", "title_service_error10", "title_setup_no_auth"],
    "certificate-refused": ["title_certificate_error"],
    "no-mechanism": ["title_no_auth", "title_oauth_support"],
    "no-capability": ["title_no_idle", "title_no_uidplus", "title_no_utf8"],
    "mailbox-missing": ["title_no_inbox", "title_setup_no_inbox"],
    "cannot-connect": ["title_boundary_error"],
    none: [
      "title_authentication_failed",
      "title_notification_synchronizing",
      "title_notification_waiting",
      "title_no_connection",
      "title_last_connected",
      "title_signature_certificate_invalid",
      "title_certificate_invalid",
    ],
  },
};
