/** Who can put a problem right. */
export const WHO = ["user", "admin"] as const;

/** Who can put a problem right: whoever reads the mail, or whoever runs the server. */
export type Who = (typeof WHO)[number];
