import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { TableDisclosure } from '../TableDisclosure.tsx';
import styles from './FeatureMaps.module.css';
import { formatValue } from './formatValue.ts';
import { KernelValues } from './KernelValues.tsx';
import { kernelSlices, type KernelSlice } from './kernelSlices.ts';

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
        <figcaption className={controls.quiet}>Its kernel on the digit; bias {bias.toFixed(3)}</figcaption>
        <SliceTable slice={first} largest={largest} name="Kernel" />
      </figure>
    );
  }
  const strongest = slices.reduce((most, slice) => (slice.norm > most.norm ? slice : most));
  return (
    <figure className={styles.kernel}>
      <figcaption className={controls.quiet}>
        Its kernel: a slice for each of the {slices.length} maps of conv2d, blue for more, orange for less
        than 0; bias {bias.toFixed(3)}. The strongest is that of map {strongest.channel}, norm{' '}
        {strongest.norm.toFixed(3)}:
      </figcaption>
      <SliceTable slice={strongest} largest={largest} name={`Slice for map ${strongest.channel}`} />
      <div
        className={styles.slices}
        role="img"
        aria-label={`All ${slices.length} slices, the strongest for map ${strongest.channel}`}
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
                fill={colourOf(weight, largest)}
              />
            ))}
          </svg>
        ))}
      </div>
      <TableDisclosure
        summary={`Table of all ${slices.length} slices`}
        scrollName="Rows of the table of slices"
        name="Slices of the kernel"
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
                <td key={column} style={{ borderColor: colourOf(weight, largest) }}>
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

/** Blue above zero, orange below, the panel's colour at zero; told apart by colour-blind people too. */
function colourOf(weight: number, largest: number): string {
  const share = largest > 0 ? Math.round((100 * Math.abs(weight)) / largest) : 0;
  return `color-mix(in srgb, ${weight < 0 ? '#e69f00' : '#0072b2'} ${share}%, var(--panel-quiet))`;
}
