/** A host and a port as people write them: an IPv6 address in brackets (RFC 3986 section 3.2.2). */
export function hostPort({ host, port }: { host: string; port: number }): string {
  return `${bracketed(host)}:${port}`;
}

/** A host as it stands in front of a port. */
export function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
