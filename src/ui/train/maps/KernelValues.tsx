import type { ReactNode } from 'react';
import { formatValue } from './formatValue.ts';
import type { KernelSlice } from './kernelSlices.ts';
import * as words from '../../../words/words.ts';

/** The nine weights of a slice by their row and column, in the slice's order. */
const TAPS = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => `${row}, ${column}`));

/** Head and body of a table of a kernel's weights, a slice a row, each weight under its row and column. */
export function KernelValues({ slices }: { readonly slices: readonly KernelSlice[] }): ReactNode {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.maps_panel_map()}</th>
          {TAPS.map((tap) => (
            <th key={tap} scope="col">
              {tap}
            </th>
          ))}
          <th scope="col">{words.maps_kernel_norm()}</th>
        </tr>
      </thead>
      <tbody>
        {slices.map(({ channel, weights, norm }) => (
          <tr key={channel}>
            <th scope="row">{channel}</th>
            {TAPS.map((tap, place) => (
              <td key={tap}>{formatValue(weights[place] ?? 0)}</td>
            ))}
            <td>{norm.toFixed(3)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
