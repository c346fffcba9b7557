import { formatShare } from '../../format/formatShare.ts';

/** A share of what an answer rests on; a dash where there is none to know. */
export function lookShareText(share: number | undefined): string {
  return share === undefined ? '—' : formatShare(share);
}
