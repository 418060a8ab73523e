/** Whether a text reads like an environment variable's name, and can be repeated in a message: a password would hardly. */
export function isVariableLike(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(text);
}

/** Whether a text is a path below a usual folder, and can be repeated in a message: a password would hardly be. */
export function isPathLike(text: string): boolean {
  return /^\/(data|etc|home|mnt|opt|root|run|secrets|srv|tmp|usr|var)(\/[\w.-]+)+$/.test(text);
}
