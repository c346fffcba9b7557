import type { ReactNode } from 'react';
import { useChartTheme } from './chartTheme.ts';
import { runColour, runStyle } from './runStyles.ts';

/** A sample of a run's line, in its colour and with its dashes. Decoration beside its name. */
export function RunLine({ style }: { readonly style: number }): ReactNode {
  const { dark } = useChartTheme();
  return (
    <svg width="26" height="10" aria-hidden="true" style={{ verticalAlign: 'middle' }}>
      <path
        d="M0 5H26"
        stroke={runColour(style, dark)}
        strokeWidth="3"
        strokeDasharray={runStyle(style).dash.join(' ')}
      />
    </svg>
  );
}
