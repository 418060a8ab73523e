import type { CatalogueProgram } from "../program.ts";

/** Thunderbird for Android and K-9 Mail, which are one program. */
export const K9: CatalogueProgram = {
  name: "k9",
  files: [
    {
      path: /^(?:(?:app\/ui\/)?legacy\/ui\/legacy|app\/ui\/legacy|app\/ui|app\/k9mail|k9mail|legacy\/ui\/base|feature\/account\/(?:oauth|setup|server\/\w+|common)|feature\/notification\/api)?\/?src\/(?:main|commonMain)\/(?:res|composeResources)\/values(?:-(?<language>[^/]+))?\/strings\.xml$/,
      format: "android",
    },
  ],
  keys: {
    "cannot-connect": [
      "account_setup_failed_dlg_server_message_fmt",
      "status_network_error",
      "account_server_validation_error_network",
      "account_setup_error_network",
    ],
    "no-internet": ["remote_search_unavailable_no_network"],
    "login-refused": [
      "notification_authentication_error_title",
      "notification_authentication_error_text",
      "notification_authentication_incoming_server_error_text",
      "account_server_validation_error_authentication",
    ],
    "wrong-password": ["account_setup_failed_dlg_auth_message_fmt"],
    "certificate-refused": [
      "notification_certificate_error_public",
      "notification_certificate_error_title",
      "account_setup_failed_dlg_certificate_message_fmt",
      "account_server_certificate_unknown_error_subtitle",
      "account_server_certificate_unknown_error_description_format",
    ],
    "client-certificate": [
      "account_server_validation_error_client_certificate_expired",
      "account_server_validation_error_client_certificate_retrieval_failure",
      "client_certificate_retrieval_failure",
      "client_certificate_expired",
    ],
    "oauth-refused": [
      "account_oauth_loading_error",
      "account_oauth_error_failed",
      "account_setup_failed_dlg_oauth_flow_failed",
    ],
    "consent-missing": ["account_oauth_error_canceled", "account_setup_failed_dlg_oauth_flow_canceled"],
    "no-mechanism": ["account_setup_failed_dlg_oauth_not_supported", "account_oauth_error_not_supported"],
    "server-error": ["account_server_validation_error_server"],
    "no-capability": [
      "account_server_validation_error_missing_server_capability",
      "account_server_validation_error_missing_server_capability_details",
    ],
    "mailbox-missing": ["message_list_error_folder_not_found"],
    none: [
      "push_notification_state_listening",
      "push_notification_state_initializing",
      "account_server_validation_incoming_loading_message",
      "account_server_validation_incoming_success",
      "account_server_validation_outgoing_success",
      "account_setup_check_settings_check_incoming_msg",
      "account_setup_check_settings_authenticate",
      "status_loading_error",
      "status_invalid_id_error",
    ],
  },
};
