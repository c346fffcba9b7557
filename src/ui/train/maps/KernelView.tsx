import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { TableDisclosure } from '../TableDisclosure.tsx';
import styles from './FeatureMaps.module.css';
import { formatValue } from './formatValue.ts';
import { KernelValues } from './KernelValues.tsx';
import { weightColour } from './weightColour.ts';
import { kernelSlices, type KernelSlice } from './kernelSlices.ts';
import * as words from '../../../words/words.ts';

interface KernelViewProps {
  /** Keras's shape `(3, 3, channels, filters)`. */
  readonly kernel: Float32Array;
  readonly bias: number;
  readonly filters: number;
  readonly filter: number;
}

const SIDE = 3;

/** The weights that make one map: a 3 x 3 slice for each map, or the digit, that the convolution is given. */
export function KernelView({ kernel, bias, filters, filter }: KernelViewProps): ReactNode {
  const slices = kernelSlices(kernel, SIDE * SIDE, filters, filter);
  const largest = slices.reduce((most, { weights }) => Math.max(most, ...weights.map(Math.abs)), 0);
  const [first] = slices;
  if (slices.length === 1 && first) {
    return (
      <figure className={styles.kernel}>
        <figcaption className={controls.quiet}>{words.maps_kernel_first({ bias })}</figcaption>
        <SliceTable slice={first} largest={largest} name={words.maps_kernel_label()} />
      </figure>
    );
  }
  const strongest = slices.reduce((most, slice) => (slice.norm > most.norm ? slice : most));
  return (
    <figure className={styles.kernel}>
      <figcaption className={controls.quiet}>
        {words.maps_kernel_second({
          count: slices.length,
          bias,
          strongest: strongest.channel,
          norm: strongest.norm,
        })}
      </figcaption>
      <SliceTable
        slice={strongest}
        largest={largest}
        name={words.maps_kernel_slice({ map: strongest.channel })}
      />
      <div
        className={styles.slices}
        role="img"
        aria-label={words.maps_kernel_slices({ count: slices.length, strongest: strongest.channel })}
      >
        {slices.map((slice) => (
          <svg key={slice.channel} viewBox="0 0 3 3" aria-hidden="true">
            {Array.from(slice.weights, (weight, tap) => (
              <rect
                // The nine weights stay where they are.
                // oxlint-disable-next-line react/no-array-index-key
                key={tap}
                x={tap % SIDE}
                y={Math.floor(tap / SIDE)}
                width="1.02"
                height="1.02"
                fill={weightColour(weight, largest)}
              />
            ))}
          </svg>
        ))}
      </div>
      <TableDisclosure
        summary={words.maps_kernel_table({ count: slices.length })}
        scrollName={words.maps_kernel_rows()}
        name={words.maps_kernel_values()}
      >
        <KernelValues slices={slices} />
      </TableDisclosure>
    </figure>
  );
}

interface SliceTableProps {
  readonly slice: KernelSlice;
  readonly largest: number;
  readonly name: string;
}

function SliceTable({ slice: { weights }, largest, name }: SliceTableProps): ReactNode {
  return (
    <table className={styles.slice} aria-label={name}>
      <tbody>
        {[0, 1, 2].map((row) => (
          <tr key={row}>
            {[0, 1, 2].map((column) => {
              const weight = weights[row * SIDE + column] ?? 0;
              return (
                <td key={column} style={{ borderColor: weightColour(weight, largest) }}>
                  {formatValue(weight)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
