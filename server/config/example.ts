/** A whole imapscope.yaml for somebody who begins: one server is active, everything else is explained and commented out. */
export const EXAMPLE_CONFIG = `# What imapscope monitors, and how.
# Check this file: imapscope config check imapscope.yaml
#
# Durations are a number and a unit: 500ms 30s 10m 2h 14d 1w.
# Relative paths start at the folder of this file.

# Where the page, the API and the metrics are served. The default answers on this machine only.
# listen: 127.0.0.1:9143

# Where people reach the page, with the path that a reverse proxy puts it at; links in alerts and reports begin with it.
# publicUrl: https://imapscope.example.com    # or https://www.example.com/imapscope

# The folder of the embedded database.
# data: ./data

# What a server uses that does not say otherwise; these are the defaults.
# defaults:
#   every: 60s      # time from the start of one check to the start of the next
#   timeout: 15s    # the longest a whole check may take
#   depth: login    # connect: up to the capabilities; login: on to the mailboxes and their counts (needs auth)
#   confirm: 2      # how many checks in a row have to agree before the state becomes worse

servers:
  # Nothing but a name and a host: implicit TLS on port 993, checked every 60s without logging in.
  - name: example
    host: imap.example.com

  # A server with everything that can be said about it:
  # - name: corp                      # unique: letters, digits . _ -
  #   host: mail.example.com
  #   address: 192.0.2.1              # dialled instead of looking the host up; the certificate must still be for the host
  #   port: 993                       # default: 993 with implicit-tls, 143 with starttls and none
  #   security: implicit-tls          # implicit-tls, starttls or none (nothing of auth is sent over none)
  #   auth:                           # without it, depth is connect
  #     user: monitor@example.com
  #     # A password is never written here. Either of:
  #     password: { env: CORP_PASSWORD }
  #     # password: { file: /run/secrets/corp }
  #     # Instead of a password, OAuth 2.0: see microsoft and google below.
  #   mailboxes: [INBOX, Archive]     # whose messages are counted; default: [INBOX]
  #   sync: { every: 10m, mailbox: imapscope }  # a message of our own through a mailbox of our own: do two programs stay in step?
  #   every: 30s                      # or at fixed times:
  #   # cron: "*/5 * * * *"
  #   # timezone: Europe/Berlin       # of cron; default: UTC
  #   timeout: 10s
  #   depth: login
  #   thresholds:                     # from which value on something that works is worth a warning
  #     certificateDays: 21           # days of validity left; left out,
  #                                   # a third of the lifetime, at most 21
  #     quotaPercent: 90              # share of a quota that is used
  #     newestMessageAge: 2h          # age of the newest message; left out, nothing is expected to arrive
  #     seconds: { auth: 2, total: 5 }  # by phase, in seconds; total: the whole check
  #   confirm: 3                      # checks in a row that have to agree before the state becomes worse
  #   maintenance:                    # when it is not checked by itself, and nothing is said of it
  #     - { cron: "0 2 * * 0", for: 2h, timezone: Europe/Berlin }  # default of timezone: UTC
  #   ca: ./corp-ca.pem               # further certificate authorities to trust, PEM
  #   labels: { team: mail, site: fra }

  # Gmail does not take the password of the account: switch on 2-step verification, make an app password, and use that.
  # - name: gmail
  #   host: imap.gmail.com
  #   auth: { user: you@gmail.com, password: { env: GMAIL_APP_PASSWORD } }

  # Google with OAuth 2.0 instead: the refresh token of an OAuth client ("desktop app") to which the account has consented.
  # - name: google
  #   host: imap.gmail.com
  #   auth:
  #     user: you@gmail.com
  #     oauth2:
  #       tokenUrl: https://oauth2.googleapis.com/token
  #       clientId: CLIENT.apps.googleusercontent.com
  #       clientSecret: { env: GOOGLE_CLIENT_SECRET }
  #       refreshToken: { env: GOOGLE_REFRESH_TOKEN }
  #       scope: https://mail.google.com/

  # Microsoft 365 takes no passwords, only OAuth 2.0. Here an application logs in by itself (client credentials).
  # In Entra ID it needs the permission IMAP.AccessAsApp (of Office 365 Exchange Online) and an administrator's consent to it;
  # Then Exchange Online PowerShell lets its service principal use the mailbox (OBJECT: id of the enterprise application):
  # New-ServicePrincipal -AppId CLIENT -ObjectId OBJECT
  # Add-MailboxPermission -Identity monitor@example.com -User OBJECT -AccessRights FullAccess
  # - name: microsoft
  #   host: outlook.office365.com
  #   auth:
  #     user: monitor@example.com     # the mailbox
  #     oauth2:
  #       tokenUrl: https://login.microsoftonline.com/TENANT/oauth2/v2.0/token
  #       clientId: CLIENT
  #       clientSecret: { env: MICROSOFT_CLIENT_SECRET }
  #       scope: https://outlook.office365.com/.default
  # Outlook.com takes a refresh token as Google does: tokenUrl https://login.microsoftonline.com/consumers/oauth2/v2.0/token,
  # Scope https://outlook.office.com/IMAP.AccessAsUser.All offline_access.

# What Prometheus can ask for at /probe?target=…&module=NAME, in place of blackbox_exporter.
# modules:
#   # Up to the capabilities, without logging in.
#   imap_connect:
#     targets: [configured]           # who may be probed; this is the default: the servers of this file
#   # Everything that can be said about a module:
#   imap_login:
#     targets: [configured, mail.example.org, "*.example.com", "mail.example.net:1993"]  # hosts and domains, with ports
#     security: implicit-tls          # default: by the target, imaps:// or imap://, or by its port
#     auth: { user: monitor@example.com, password: { env: CORP_PASSWORD } }
#     depth: login
#     mailboxes: [INBOX]
#     timeout: 10s                    # never longer than Prometheus waits
#     thresholds: { certificateDays: 21, seconds: { total: 5 } }
#     ca: ./corp-ca.pem
#     family: 4                       # only IPv4; default: both

# The page /check, where a visitor can have their own account checked; these are the defaults.
# selfCheck:
#   enabled: true
#   targets: configured   # configured: only the servers of this file; public: any server with a public address
#                         # (or a list of domains whose servers may be checked: [example.com, example.org])
#   perMinute: 6          # checks that one client may begin in a minute

# Streams of events, of which each open page has one; this is the default.
# streams:
#   perClient: 20         # open at a time for one client; behind a reverse proxy all readers are one client

# How long what was recorded is kept; these are the defaults.
# retention:
#   checks: 14d       # checks that found nothing worse than a warning
#   failures: 90d     # checks of a degraded or unreachable server
#   hourly: 400d      # hourly figures and incidents: what charts and uptime over months are made of
`;
