import type { Side } from '../../crop/axes.ts';
import { marginAt } from '../../crop/axes.ts';
import type { Cropping3D, Pair } from '../../crop/cropping.ts';
import type { Shape } from '../../crop/outputShape.ts';
import type { CroppingEditor } from '../../store/crop/croppingEditor.ts';
import * as words from '../../words/words.ts';

/** An axis by what its units are, and what the page calls the margins at its two ends. */
export interface AxisNames {
  readonly axis: 'steps' | 'frames' | 'rows' | 'columns';
  readonly sides: Readonly<Record<Side, string>>;
}

export const STEPS: AxisNames = {
  axis: 'steps',
  sides: { before: words.ranks_side_left(), after: words.ranks_side_right() },
};
export const FRAMES: AxisNames = {
  axis: 'frames',
  sides: { before: words.ranks_side_front(), after: words.ranks_side_back() },
};
export const ROWS: AxisNames = {
  axis: 'rows',
  sides: { before: words.ranks_side_top(), after: words.ranks_side_bottom() },
};
export const COLUMNS: AxisNames = {
  axis: 'columns',
  sides: { before: words.ranks_side_left(), after: words.ranks_side_right() },
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
export function marginText({ axis }: AxisNames, pair: Pair, side: Side, output: Shape): string {
  const shape = output.map(String).reduce((sizes, size) => words.ranks_margin_by({ sizes, size }));
  return words.ranks_margin_text({ margin: marginAt(pair, side), axis, output: shape });
}
