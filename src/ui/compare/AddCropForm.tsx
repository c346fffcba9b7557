import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { NO_CROPPING, type Cropping2D } from '../../crop/cropping.ts';
import { CroppingError } from '../../crop/croppingError.ts';
import { compactCropping, formatCropping } from '../../crop/notation/printCropping.ts';
import { describeBeginning } from '../../network/describeNetwork.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import { readCrop } from '../../runs/readCrop.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { RunMoment } from '../../store/training/runActions.ts';
import { isAnyUnderWay } from '../../store/training/selectRuns.ts';
import controls from '../controls/controls.module.css';
import { CropGlyph } from '../cropping/CropGlyph.tsx';
import { RadioChips } from '../controls/RadioChips.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import dialogStyles from '../controls/dialog.module.css';
import styles from './AddCrop.module.css';
import * as words from '../../words/words.ts';

const SYMMETRIC = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

/** Crops that are worth a comparison. */
const PRESETS: readonly (readonly [title: string, cropping: Cropping2D])[] = [
  [words.compare_preset_none(), NO_CROPPING],
  [words.compare_preset_round({ margin: 2 }), SYMMETRIC(2)],
  [words.compare_preset_round({ margin: 4 }), SYMMETRIC(4)],
  [words.compare_preset_tutorial(), SYMMETRIC(5)],
  [words.compare_preset_round({ margin: 7 }), SYMMETRIC(7)],
];

const MOMENTS: readonly (readonly [RunMoment, string])[] = [
  ['together', words.compare_when_together()],
  ['after', words.compare_when_after()],
];

/** A run of the page's settings with another crop: a preset, or typed. */
export default function AddCropForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { addCrop } = usePlayground();
  const id = useId();
  const config = usePlaygroundState((state) => state.experiment.config);
  const current = config.cropping;
  const isBusy = usePlaygroundState(isAnyUnderWay);
  const isLoaded = usePlaygroundState((state) => state.data.status === 'complete');
  const [text, setText] = useState(compactCropping(current));
  const [moment, setMoment] = useState<RunMoment>('together');
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const add = (event: FormEvent): void => {
    event.preventDefault();
    const read = readTrainable(text, config);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    addCrop(read.cropping, moment);
    onClose();
  };

  return (
    <form className={dialogStyles.form} onSubmit={add}>
      <div className={controls.chips} role="group" aria-label={words.compare_preset_label()}>
        <PresetButton title={words.compare_preset_current()} cropping={current} onChoose={setText} />
        {PRESETS.map(([title, cropping]) => (
          <PresetButton key={title} title={title} cropping={cropping} onChoose={setText} />
        ))}
      </div>
      <div>
        <label htmlFor={id} className={controls.quiet}>
          {words.compare_argument_label()}
        </label>
        <input
          id={id}
          className={`${controls.field} ${styles.argument}`}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            setText(target.value);
            setProblem(undefined);
          }}
        />
        <p id={`${id}-help`} className={controls.quiet}>
          {words.compare_argument_hint()}
        </p>
      </div>
      {problem !== undefined && (
        <p className={controls.problem} role="alert">
          {problem}
        </p>
      )}
      {isBusy && (
        <RadioChips name={words.compare_when_label()} options={MOMENTS} value={moment} onChange={setMoment} />
      )}
      {!isLoaded && <p className={controls.quiet}>{words.compare_add_waiting()}</p>}
      <div className={dialogStyles.buttons}>
        <button type="button" className={controls.button} onClick={onClose}>
          {words.compare_add_cancel()}
        </button>
        <button type="submit" className={controls.primary} disabled={!isLoaded}>
          {words.compare_add_train()}
        </button>
      </div>
    </form>
  );
}

interface PresetButtonProps {
  readonly title: string;
  readonly cropping: Cropping2D;
  readonly onChoose: (text: string) => void;
}

function PresetButton({ title, cropping, onChoose }: PresetButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.preset}`}
      title={formatCropping(cropping)}
      onClick={() => onChoose(compactCropping(cropping))}
    >
      <CropGlyph cropping={cropping} size={22} />
      {title}
    </button>
  );
}

/** The crop that is written, if the network can be trained on it; why not, otherwise. */
function readTrainable(
  text: string,
  config: RunConfig,
): { readonly cropping: Cropping2D } | { readonly problem: string } {
  try {
    const cropping = readCrop(text, 'cropping');
    const problem = describeBeginning(tutorialNetwork({ ...config, cropping })).refusal?.message;
    return problem === undefined ? { cropping } : { problem: words.compare_add_refused({ problem }) };
  } catch (error) {
    if (error instanceof CroppingError) return { problem: error.message };
    throw error;
  }
}
