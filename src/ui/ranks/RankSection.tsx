import { useRef, type ReactNode } from 'react';
import type { LayerName } from '../../crop/croppingLayers.ts';
import type { LayerInput } from '../../crop/judgeCropping.ts';
import type { Shape } from '../../crop/outputShape.ts';
import type { Language } from '../../network/code.ts';
import { layerSummary } from '../../network/summary.ts';
import { useUndoKeys } from '../instrument/useUndoKeys.ts';
import { CodePanel } from '../panels/CodePanel.tsx';
import { HistoryButtons } from '../cropping/HistoryButtons.tsx';
import { Panel } from '../panels/Panel.tsx';
import { SummaryPanel } from '../panels/SummaryPanel.tsx';
import { usePlayground } from '../PlaygroundContext.ts';
import { RankArgument } from './RankArgument.tsx';
import styles from './RanksPage.module.css';
import * as words from '../../words/words.ts';

interface RankSectionProps {
  readonly layer: LayerName;
  /** A few words on what the layer works on here. */
  readonly subject: string;
  readonly input: LayerInput;
  readonly outputShape: Shape;
  readonly stage: ReactNode;
  /** What is said of the shapes. */
  readonly shapes: ReactNode;
  readonly programs: Readonly<Record<Language, string>>;
  readonly codeNote?: string | undefined;
}

/** One layer: its instrument, its argument, its shapes, its summary and its code. */
export function RankSection(props: RankSectionProps): ReactNode {
  const { layer, subject, input, outputShape, stage, shapes, programs, codeNote } = props;
  const { editors } = usePlayground();
  const section = useRef<HTMLDivElement>(null);
  // Each layer has a history of its own: the keys are those of the layer in which the keyboard is.
  useUndoKeys(editors[layer], section);

  return (
    <div ref={section} className={styles.rank} role="group" aria-label={`${layer}: ${subject}`}>
      <Panel title={layer} note={subject} tools={<HistoryButtons layer={layer} among="several" />}>
        {stage}
      </Panel>
      <div className={styles.facts}>
        <RankArgument layer={layer} input={input} />
        <Panel title={words.ranks_shapes_title()} name={words.ranks_shapes_label({ layer })}>
          <div className={styles.shapes}>{shapes}</div>
        </Panel>
      </div>
      <div className={styles.programs}>
        <SummaryPanel summary={layerSummary(layer, outputShape)} subject={layer} />
        <CodePanel programs={programs} subject={layer} note={codeNote} />
      </div>
    </div>
  );
}
