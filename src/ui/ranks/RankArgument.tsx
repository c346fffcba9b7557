import { useId, type ReactNode } from 'react';
import {
  CROPPING_LAYERS,
  type CroppingLayer,
  type LayerCroppings,
  type LayerName,
} from '../../crop/croppingLayers.ts';
import { judgeCropping, readCropping, type LayerInput, type Verdict } from '../../crop/judgeCropping.ts';
import { NotationError } from '../../crop/notation/notationError.ts';
import { printShape } from '../../crop/outputShape.ts';
import type { Cropping } from '../../crop/pairs.ts';
import { ArgumentInput } from '../parts/ArgumentInput.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useArgumentDraft } from '../parts/useArgumentDraft.ts';
import { useCroppingEditor } from '../parts/useCroppingEditor.ts';
import styles from './RankArgument.module.css';

interface RankArgumentProps<Name extends LayerName> {
  readonly layer: Name;
  readonly input: LayerInput;
}

/** A layer's argument in any form, and what Keras says of it, live while it is typed. */
export function RankArgument<Name extends LayerName>({ layer, input }: RankArgumentProps<Name>): ReactNode {
  const { cropping, apply } = useCroppingEditor(layer);
  const verdictId = useId();
  const rules: CroppingLayer<LayerCroppings[Name]> = CROPPING_LAYERS[layer];
  const draft = useArgumentDraft<LayerCroppings[Name]>(
    cropping,
    (text) => readCropping(rules, text, input),
    apply,
  );
  const verdict = judgeCropping(rules, draft.field.value, input);
  return (
    <Panel title="Cropping argument" name={`Argument of ${layer}`} note="any Python form; Enter applies it">
      <ArgumentInput label={`Cropping argument of ${layer}`} draft={draft} describedBy={verdictId} />
      <h3 className={styles.question}>What would Keras say?</h3>
      {/* Said anew when Enter is refused: an alert speaks up only when it appears. */}
      <div
        key={String(draft.refusal)}
        id={verdictId}
        className={styles.verdict}
        role={draft.refusal ? 'alert' : 'status'}
        aria-label={`What Keras says of ${layer}`}
        data-accepted={verdict.accepted}
      >
        <VerdictText layer={layer} input={input} verdict={verdict} />
      </div>
    </Panel>
  );
}

interface VerdictTextProps extends RankArgumentProps<LayerName> {
  readonly verdict: Verdict<Cropping>;
}

function VerdictText({ layer, input, verdict }: VerdictTextProps): ReactNode {
  if (verdict.accepted) {
    return (
      <>
        <p>
          The layer keeps it as <code>cropping={verdict.printed}</code>
        </p>
        <p>
          and gives <code>{printShape(verdict.outputShape)}</code>
        </p>
      </>
    );
  }
  const { error, printed } = verdict;
  if (error instanceof NotationError) return <p>This is not a Python value. {error.message}</p>;
  return (
    <>
      <p>
        {printed === undefined ? (
          <>{layer}’s constructor raises</>
        ) : (
          <>
            The constructor keeps it as <code>cropping={printed}</code>, but called on{' '}
            <code>{printShape(input.shape)}</code> the layer raises
          </>
        )}
      </p>
      <p>
        <code>{String(error)}</code>
      </p>
    </>
  );
}
