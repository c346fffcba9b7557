/** Seconds of training by which the speed of an engine is measured. */
export const MEASURED_SECONDS = 1;
