/**
 * What can keep checks from being recorded, or the past from being read: the disk is full; it is read-only; this user may not write
 * there; what is in the file is damaged; the file or its folder is gone; another program holds it; the disk fails; anything else.
 */
export const STORE_TROUBLES = [
  "full",
  "read-only",
  "permission",
  "damaged",
  "missing",
  "locked",
  "failing",
  "unusable",
] as const;

/** One of these. */
export type StoreTroubleKind = (typeof STORE_TROUBLES)[number];
