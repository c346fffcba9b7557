/**
 * A share (0 to 1) in per cent. It is never rounded up to 100 % or down to 0 % when something is missing or left: a
 * digit that loses one faint pixel has not kept all its ink.
 */
export function formatShare(share: number, decimals = 1): string {
  const step = 10 ** -decimals;
  const percent = Number((100 * share).toFixed(decimals));
  if (percent === 100 && share < 1) return `> ${(100 - step).toFixed(decimals)} %`;
  if (percent === 0 && share > 0) return `< ${step.toFixed(decimals)} %`;
  return `${percent.toFixed(decimals)} %`;
}
