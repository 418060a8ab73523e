/** How sure it can be that a text means a diagnosis, the surest first. */
export const CONFIDENCES = ["certain", "likely", "possible"] as const;

/** How sure a candidate is: the text names the cause, it mostly means it, or it can mean it. */
export type Confidence = (typeof CONFIDENCES)[number];
