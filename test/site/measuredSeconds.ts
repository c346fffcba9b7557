/** Enough for a figure to show; the shipped second of both cores would be most of what opening a page costs. */
export const MEASURED_SECONDS = 0.05;
