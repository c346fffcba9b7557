import { useId, type ReactNode } from 'react';
import { CROPPING_LAYERS, type CroppingLayer, type LayerName } from '../../crop/croppingLayers.ts';
import { DEFAULT_CROPPINGS } from '../../crop/defaultCroppings.ts';
import { judgeCropping, readCropping, type LayerInput, type Verdict } from '../../crop/judgeCropping.ts';
import { KerasError } from '../../crop/croppingError.ts';
import { NotationError } from '../../crop/notation/notationError.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { printShape } from '../../crop/outputShape.ts';
import type { Cropping } from '../../crop/pairs.ts';
import type { EditedCroppings } from '../../store/crop/croppingPlaces.ts';
import { ArgumentInput } from '../cropping/ArgumentInput.tsx';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { useArgumentDraft } from '../cropping/useArgumentDraft.ts';
import { useCroppingEditor } from '../cropping/useCroppingEditor.ts';
import styles from './RankArgument.module.css';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

interface RankArgumentProps<Name extends LayerName> {
  readonly layer: Name;
  readonly input: LayerInput;
}

/** Each layer's rules, as its editor takes what they give. */
const RULES: { readonly [Name in LayerName]: CroppingLayer<EditedCroppings[Name]> } = CROPPING_LAYERS;

/** A layer's argument in any form, and what Keras says of it, live while it is typed. */
export function RankArgument<Name extends LayerName>({ layer, input }: RankArgumentProps<Name>): ReactNode {
  const { cropping, apply } = useCroppingEditor(layer);
  const verdictId = useId();
  const rules: CroppingLayer<EditedCroppings[Name]> = RULES[layer];
  const read = (text: string): EditedCroppings[Name] => readCropping(rules, text, input);
  const draft = useArgumentDraft(cropping, read, apply);
  const verdict = judgeCropping(rules, draft.field.value, input);
  return (
    <Panel
      title={words.ranks_argument_title()}
      name={words.ranks_argument_label({ layer })}
      note={words.ranks_argument_note()}
    >
      <ArgumentInput label={words.ranks_argument_field({ layer })} draft={draft} describedBy={verdictId} />
      <h3 className={styles.question}>{words.ranks_argument_question()}</h3>
      {/* Said anew when Enter is refused: an alert speaks up only when it appears. */}
      <div
        key={String(draft.refusal)}
        id={verdictId}
        className={styles.verdict}
        role={draft.refusal ? 'alert' : 'status'}
        aria-label={words.ranks_argument_answer({ layer })}
        data-accepted={verdict.accepted}
      >
        <VerdictText layer={layer} input={input} verdict={verdict} />
      </div>
      <DefaultCropping layer={layer} onTake={() => apply(read(formatCropping(DEFAULT_CROPPINGS[layer])))} />
    </Panel>
  );
}

interface DefaultCroppingProps {
  readonly layer: LayerName;
  readonly onTake: () => void;
}

/** What the layer does without an argument, where the tutorial leaves it open and the layers differ. */
function DefaultCropping({ layer, onTake }: DefaultCroppingProps): ReactNode {
  const defaultCropping = DEFAULT_CROPPINGS[layer];
  const cropsNothing = defaultCropping.flat().every((margin) => margin === 0);
  return (
    <p className={controls.quiet}>
      <Marked
        text={words.ranks_default_text({
          layer,
          cropping: formatCropping(defaultCropping),
          nothing: cropsNothing,
        })}
      />{' '}
      <button
        type="button"
        className={controls.plain}
        aria-label={words.ranks_default_takeOf({ layer })}
        onClick={onTake}
      >
        {words.ranks_default_take()}
      </button>
    </p>
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
          <Marked text={words.ranks_answer_kept({ cropping: verdict.printed })} />
        </p>
        <p>
          <Marked text={words.ranks_answer_output({ shape: printShape(verdict.outputShape) })} />
        </p>
      </>
    );
  }
  const { error, printed } = verdict;
  if (error instanceof NotationError)
    return <p>{words.ranks_answer_notPython({ problem: error.message })}</p>;
  return (
    <>
      <p>
        {printed === undefined ? (
          words.ranks_answer_constructor({ layer })
        ) : (
          <Marked text={words.ranks_answer_called({ cropping: printed, shape: printShape(input.shape) })} />
        )}
      </p>
      <p>
        <code>{String(error)}</code>
      </p>
      {printed !== undefined && error instanceof KerasError && error.kind === 'TypeError' && (
        <p>{words.ranks_answer_backends()}</p>
      )}
    </>
  );
}
