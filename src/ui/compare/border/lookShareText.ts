import { formatShare } from '../../format/formatShare.ts';

/** A share of what an answer rests on; a dash if it is not known. */
export function lookShareText(share: number | undefined): string {
  return share === undefined ? '—' : formatShare(share);
}
