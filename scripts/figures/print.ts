import type { Machine } from '../../bench/record.ts';

/** A table in Markdown; the first row is its head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `98.31 %` of a share from 0 to 1. */
export function printShare(share: number, decimals = 2): string {
  return `${(100 * share).toFixed(decimals)} %`;
}

/** A number with its thousands, without decimals: `35,250`. */
export function printCount(count: number): string {
  return count.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

/** `1.82`, `25`: so many times, to two or three digits. */
export function printTimes(times: number): string {
  return times.toFixed(times < 10 ? 2 : 0);
}

/** Bytes in MiB. */
export function printMemory(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** `Intel Xeon, 2 cores, Chromium 150`. */
export function printMachine({ processor, cores, chromium }: Machine): string {
  const name = processor.replaceAll(/\((?:R|TM)\)| Processor$/g, '');
  const [version] = chromium?.split('.') ?? [];
  return [name, `${cores} cores`, ...(version === undefined ? [] : [`Chromium ${version}`])].join(', ');
}

/** A link to the record of that name in bench/records/. */
export function linkToRecord(name: string): string {
  return `[${name}](bench/records/${name}.json)`;
}
