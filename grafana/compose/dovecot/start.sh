#!/bin/sh
# Makes a password and a certificate the first time, leaves in $ACCOUNT what imapscope needs of them, and starts Dovecot.
set -eu
ACCOUNT=${ACCOUNT:-/account}
PRIVATE=${PRIVATE:-/etc/dovecot/private}
mkdir -p "$ACCOUNT" "$PRIVATE"
chmod 700 "$PRIVATE"

if [ ! -s "$ACCOUNT/password" ]; then
  openssl rand -hex 16 > "$ACCOUNT/password"
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
chmod 644 "$ACCOUNT/authority.pem" "$ACCOUNT/password"

if [ "${1:-}" = prepare ]; then exit 0; fi
install -d -o mail -g mail /srv/mail
chmod 711 "$PRIVATE"
exec dovecot -F
