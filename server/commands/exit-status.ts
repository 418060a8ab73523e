/** Exit status of every command, as promised: 0 up, 1 warning, 2 degraded or down, 3 unknown or unusable input. */
export const EXIT = { up: 0, warning: 1, degraded: 2, down: 2, unknown: 3, unusable: 3 } as const;
