/** A whole imapscope.yaml for somebody who begins: one server is active, everything else is explained and commented out. */
export const EXAMPLE_CONFIG = `# What imapscope monitors, and how.
# Check this file: imapscope config check imapscope.yaml
#
# Durations are a number and a unit: 500ms 30s 10m 2h 14d 1w.
# Relative paths start at the folder of this file.

# Where the page, the API and the metrics are served. The default answers on this machine only.
# listen: 127.0.0.1:9143

# The URL of the page for its readers, including the path of a reverse proxy. Links in alerts and reports begin with it.
# publicUrl: https://imapscope.example.com    # or https://www.example.com/imapscope

# Further host names that it is reached by, such as the one that Prometheus scrapes.
# allowedHosts: [monitor.example.com]

# The reverse proxies whose X-Forwarded-For, -Proto and -Host (or Forwarded) are believed. Default: nobody.
# trustedProxies: [127.0.0.1]

# HTTPS without a reverse proxy: PEM files, read again when they change.
# tls: { cert: ./imapscope.pem, key: ./imapscope.key }

# The folder of the embedded database.
# data: ./data

# Values for all servers that do not set their own. These are the defaults.
# defaults:
#   every: 60s      # time from the start of one check to the start of the next
#   timeout: 15s    # the longest time for a whole check
#   depth: login    # connect: ends at the capabilities; login: also logs in and counts messages (needs auth)
#   confirm: 2      # how many checks in a row must agree before the state gets worse

servers:
  # Only a name and a host: implicit TLS on port 993, checked every 60s without logging in.
  - name: example
    host: imap.example.com

  # A server with every possible key:
  # - name: corp                      # unique: letters, digits . _ -
  #   host: mail.example.com
  #   address: 192.0.2.1              # connect here instead of looking up the host; the certificate must still match the host
  #   port: 993                       # default: 993 with implicit-tls, 143 with starttls and none
  #   security: implicit-tls          # implicit-tls, starttls or none (with none, auth is never sent)
  #   auth:                           # without it, depth is connect
  #     user: monitor@example.com
  #     # Never write a password here. Use one of these:
  #     password: { env: CORP_PASSWORD }
  #     # password: { file: /run/secrets/corp }
  #     # Instead of a password, OAuth 2.0: see microsoft and google below.
  #   mailboxes: [INBOX, Archive]     # whose messages are counted; default: [INBOX]
  #   sync: { every: 10m, mailbox: imapscope }  # a test message in a mailbox of its own: do two sessions stay in step?
  #   every: 30s                      # or at fixed times:
  #   # cron: "*/5 * * * *"
  #   # timezone: Europe/Berlin       # of cron; default: UTC
  #   timeout: 10s
  #   depth: login
  #   thresholds:                     # limits beyond which a working server gets a warning
  #     certificateDays: 21           # days of validity left; default: a third of the lifetime, at most 21
  #     quotaPercent: 90              # percentage of a quota that is used
  #     newestMessageAge: 2h          # age of the newest message; default: no warning
  #     seconds: { auth: 2, total: 5 }  # by phase, in seconds; total: the whole check
  #   confirm: 3                      # checks in a row that must agree before the state gets worse
  #   maintenance:                    # windows without automatic checks and alerts
  #     - { cron: "0 2 * * 0", for: 2h, timezone: Europe/Berlin }  # default of timezone: UTC
  #   ca: ./corp-ca.pem               # additional certificate authorities to trust, PEM
  #   labels: { team: mail, site: fra }

  # Gmail does not accept the account's password: switch on 2-step verification, create an app password, and use that.
  # - name: gmail
  #   host: imap.gmail.com
  #   auth: { user: you@gmail.com, password: { env: GMAIL_APP_PASSWORD } }

  # Google with OAuth 2.0 instead: a refresh token for an OAuth client ("desktop app") that the account has consented to.
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

  # Microsoft 365 accepts no passwords, only OAuth 2.0. Here an application logs in as itself (client credentials).
  # In Entra ID, give it the permission IMAP.AccessAsApp (of Office 365 Exchange Online) with an administrator's consent.
  # Then let it use the mailbox, in Exchange Online PowerShell (OBJECT: object id of the enterprise application):
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
  # Outlook.com needs a refresh token, like Google. Its tokenUrl is https://login.microsoftonline.com/consumers/oauth2/v2.0/token.
  # Its scope is: https://outlook.office.com/IMAP.AccessAsUser.All offline_access

# Modules for Prometheus at /probe?target=…&module=NAME, which replaces blackbox_exporter.
# modules:
#   # Ends at the capabilities, without logging in.
#   imap_connect:
#     targets: [configured]           # what may be probed; the default: the servers of this file
#   # A module with every possible key:
#   imap_login:
#     targets: [configured, mail.example.org, "*.example.com", "mail.example.net:1993"]  # hosts and domains, with ports
#     security: implicit-tls          # default: by the target's scheme (imaps://, imap://) or port
#     auth: { user: monitor@example.com, password: { env: CORP_PASSWORD } }
#     depth: login
#     mailboxes: [INBOX]
#     timeout: 10s                    # never longer than Prometheus waits
#     thresholds: { certificateDays: 21, seconds: { total: 5 } }
#     ca: ./corp-ca.pem
#     family: 4                       # only IPv4; default: both

# Who may see and do what. Required when \`listen\` is an address that other machines reach. See docs/access.md.
# Roles: visitor (what everybody may), viewer (sees everything), operator (also checks now and reloads), scraper (reads the metrics).
# access:                 # or, to let everybody do everything on purpose, access: none
#   users:                # the hash is what this prints: imapscope hash-password
#     - { name: admin, passwordHash: { env: ADMIN_PASSWORD_HASH }, role: operator }
#   tokens:               # for programs; make one with openssl rand -hex 32
#     - { name: prometheus, token: { env: METRICS_TOKEN }, role: scraper, until: 2027-12-31 }
#   oidc:                 # people who sign in at an OpenID Connect provider
#     issuer: https://id.example.com
#     clientId: imapscope
#     clientSecret: { env: OIDC_SECRET }
#     claim: groups
#     roles: { operator: [mail-admins], viewer: ["*"] }
#   publicStatus: true    # visitors may see the public status page
#   session: { idle: 12h, age: 7d }

# The page /check, where visitors can check their own account. These are the defaults.
# selfCheck:
#   enabled: true
#   targets: configured   # configured: only the servers of this file; public: any server with a public address
#                         # (or a list of domains whose servers may be checked: [example.com, example.org])
#   perMinute: 6          # checks that one client IP address may start per minute

# Event streams; each open page has one. This is the default.
# streams:
#   perClient: 20         # per client IP address; see trustedProxies

# How long records are kept. These are the defaults.
# retention:
#   checks: 14d       # checks that found nothing worse than a warning
#   failures: 90d     # checks that found the server degraded or down
#   hourly: 400d      # hourly figures and incidents, from which long charts and uptime are made
`;
