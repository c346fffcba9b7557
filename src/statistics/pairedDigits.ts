/** Two networks' answers to the same test digits, counted: what a paired comparison needs to know. */
export interface PairedDigits {
  /** Digits that only the first network gets right. */
  readonly won: number;
  /** Digits that only the second network gets right. */
  readonly lost: number;
  /** All test digits. */
  readonly digits: number;
}

/** Throws a `RangeError` where the counts cannot be those of a comparison. */
export function requirePairedDigits({ won, lost, digits }: PairedDigits): void {
  const whole = [won, lost, digits].every((count) => Number.isInteger(count) && count >= 0);
  if (whole && digits >= 1 && won + lost <= digits) return;
  throw new RangeError(
    `${won} won and ${lost} lost of ${digits} digits cannot be: whole numbers with won + lost <= digits are needed.`,
  );
}
