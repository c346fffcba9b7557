import type { Side } from '../../crop/axes.ts';
import { marginAt } from '../../crop/axes.ts';
import type { Cropping3D, Pair } from '../../crop/cropping.ts';
import type { Shape } from '../../crop/outputShape.ts';
import type { CroppingEditor } from '../../store/crop/croppingEditor.ts';

/** What the page calls an axis, its units and the margins at its two ends. */
export interface AxisNames {
  readonly units: string;
  readonly unit: string;
  readonly sides: Readonly<Record<Side, string>>;
}

export const STEPS: AxisNames = { units: 'steps', unit: 'step', sides: { before: 'Left', after: 'Right' } };
export const FRAMES: AxisNames = {
  units: 'frames',
  unit: 'frame',
  sides: { before: 'Front', after: 'Back' },
};
export const ROWS: AxisNames = { units: 'rows', unit: 'row', sides: { before: 'Top', after: 'Bottom' } };
export const COLUMNS: AxisNames = {
  units: 'columns',
  unit: 'column',
  sides: { before: 'Left', after: 'Right' },
};

/** The crop of one axis in somebody's hand. */
export interface AxisEditor extends Pick<CroppingEditor<Pair>, 'preview' | 'commit' | 'cancel'> {
  /** The axis's pair at the time of asking. */
  readonly current: () => Pair;
}

/** Cropping3D's axes, in their order. */
export const VOLUME_AXES = [
  { axis: 0, names: FRAMES },
  { axis: 1, names: ROWS },
  { axis: 2, names: COLUMNS },
] as const;
export type VolumeAxis = (typeof VOLUME_AXES)[number]['axis'];

/** `cropping` with the pair of one axis replaced. */
export function withPair([frames, rows, columns]: Cropping3D, axis: VolumeAxis, pair: Pair): Cropping3D {
  const put = (old: Pair, at: VolumeAxis): Pair => (at === axis ? pair : old);
  return [put(frames, 0), put(rows, 1), put(columns, 2)];
}

/** The editor of one axis of a volume's crop. */
export function volumeAxisEditor(
  editor: CroppingEditor<Cropping3D> & { readonly current: () => Cropping3D },
  axis: VolumeAxis,
): AxisEditor {
  return {
    current: () => editor.current()[axis],
    preview: (pair) => editor.preview(withPair(editor.current(), axis, pair)),
    commit: editor.commit,
    cancel: editor.cancel,
  };
}

/** What a screen reader says of a margin, such as "2 steps, output 13 by 1". */
export function marginText({ unit, units }: AxisNames, pair: Pair, side: Side, output: Shape): string {
  const margin = marginAt(pair, side);
  return `${margin} ${margin === 1 ? unit : units}, output ${output.join(' by ')}`;
}
