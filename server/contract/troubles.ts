/**
 * What of our own can keep a probe from learning anything: no file descriptor, no memory, no local port was to be had; the process
 * was held up (busy, stopped or suspended); a file that the configuration names could not be read; the clock was set, so that
 * nobody knows whether a certificate is valid.
 */
export const TROUBLES = ["descriptors", "memory", "ports", "late", "file", "clock"] as const;

/** One of these. */
export type TroubleKind = (typeof TROUBLES)[number];
