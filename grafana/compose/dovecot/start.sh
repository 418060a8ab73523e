#!/bin/sh
# Makes passwords and a certificate the first time, leaves in $ACCOUNT what imapscope and Prometheus need of them, and starts Dovecot.
set -eu
ACCOUNT=${ACCOUNT:-/account}
PRIVATE=${PRIVATE:-/etc/dovecot/private}
mkdir -p "$ACCOUNT" "$PRIVATE"
chmod 700 "$PRIVATE"

if [ ! -s "$ACCOUNT/password" ]; then
  openssl rand -hex 16 > "$ACCOUNT/password"
fi

# What Prometheus shows imapscope, and what a person does: `docker compose exec dovecot cat /account/admin-password`.
if [ ! -s "$ACCOUNT/metrics-token" ]; then
  openssl rand -hex 32 > "$ACCOUNT/metrics-token"
fi
if [ ! -s "$ACCOUNT/admin-hash" ]; then
  (umask 077 && openssl rand -hex 16 > "$ACCOUNT/admin-password")
  salt=$(openssl rand -hex 18)
  # What `imapscope hash-password` does.
  hash=$(openssl kdf -keylen 33 -kdfopt "pass:$(cat "$ACCOUNT/admin-password")" -kdfopt "hexsalt:$salt" \
    -kdfopt n:32768 -kdfopt r:8 -kdfopt p:3 -binary SCRYPT | base64)
  salt=$(printf '%s' "$salt" | sed 's/../\\x&/g' | xargs -0 printf '%b' | base64)
  printf '$scrypt$ln=15,r=8,p=3$%s$%s\n' "$salt" "$hash" > "$ACCOUNT/admin-hash"
fi

cd "$PRIVATE"
if [ ! -s dovecot.pem ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 \
    -subj "/CN=imapscope compose authority" -keyout ca.key -out ca.pem 2>/dev/null
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
    -subj "/CN=dovecot" -keyout dovecot.key -out dovecot.csr 2>/dev/null
  printf 'subjectAltName=DNS:dovecot,DNS:localhost\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n' > dovecot.ext
  openssl x509 -req -in dovecot.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 90 -extfile dovecot.ext -out dovecot.pem 2>/dev/null
fi
printf 'monitor@example.com:{PLAIN}%s::::::\n' "$(cat "$ACCOUNT/password")" > users
chmod 644 users
cat ca.pem > "$ACCOUNT/authority.pem"
chmod 644 "$ACCOUNT/authority.pem" "$ACCOUNT/password" "$ACCOUNT/metrics-token" "$ACCOUNT/admin-hash"

if [ "${1:-}" = prepare ]; then exit 0; fi
install -d -o mail -g mail /srv/mail
chmod 711 "$PRIVATE"
exec dovecot -F
