import { useId, useRef, type ReactNode } from 'react';
import { leavesSomething, NO_CROPPING, sameCropping, type Cropping2D } from '../../../crop/cropping.ts';
import { growMargins } from '../../../crop/drag.ts';
import { outputSize2D } from '../../../crop/outputShape.ts';
import type { CropSettingName } from '../../../network/trainingSettings.ts';
import { readCrop } from '../../../runs/readCrop.ts';
import type { CropTarget } from '../../instrument/cropTarget.ts';
import { useUndoKeys } from '../../instrument/useUndoKeys.ts';
import { ArgumentField } from '../../cropping/ArgumentField.tsx';
import controls from '../../controls/controls.module.css';
import { PressButton } from '../../controls/PressButton.tsx';
import { UndoButtons } from '../../cropping/UndoButtons.tsx';
import { usePlayground } from '../../PlaygroundContext.ts';
import { formatSize } from '../layerText.ts';
import styles from './CropsPanel.module.css';
import { settingTitle } from '../../format/settingWords.ts';
import * as words from '../../../words/words.ts';

interface CropEditorProps {
  readonly setting: CropSettingName;
  readonly target: CropTarget;
  readonly heading: string;
  /** Of what is cropped. */
  readonly channels: number;
  /** The stage with the handles. */
  readonly stage: ReactNode;
  /** The picture beside it, and what is to be said of it. */
  readonly children: ReactNode;
}

/** One crop of the network: by its handles, by buttons, or as Keras's argument, each change to be undone. */
export function CropEditor({
  setting,
  target,
  heading,
  channels,
  stage,
  children,
}: CropEditorProps): ReactNode {
  const { store, editors } = usePlayground();
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const edited = setting === 'cropping' ? 'Cropping2D' : setting;
  // Each crop has a history of its own: the keys are those of the crop in which the keyboard is.
  useUndoKeys(editors[edited], section);
  const { cropping, size } = target;
  const fits = leavesSomething(cropping, size);
  const apply = (next: Cropping2D): void => {
    target.preview(next);
    target.commit();
  };
  const less = growMargins(cropping, -1, size);
  const more = fits ? growMargins(cropping, 1, size) : cropping;
  return (
    <section ref={section} className={styles.editor} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {heading}
      </h3>
      <p className={styles.shapes}>
        {formatSize([...size, channels])}
        {fits && ` → ${formatSize([...outputSize2D(size, cropping), channels])}`}
      </p>
      <div className={styles.pictures}>
        {/* Handles of a crop that leaves nothing would lie nowhere. */}
        {fits ? stage : <p className={controls.problem}>{words.crops_editor_tooLarge()}</p>}
        {children}
      </div>
      <div className={styles.buttons}>
        <div
          className={styles.buttons}
          role="group"
          aria-label={words.crops_editor_margins({ crop: settingTitle(setting) })}
        >
          <PressButton enabled={!sameCropping(less, cropping)} onPress={() => apply(less)}>
            {words.crops_editor_less()}
          </PressButton>
          <PressButton enabled={!sameCropping(more, cropping)} onPress={() => apply(more)}>
            {words.crops_editor_more()}
          </PressButton>
          <PressButton enabled={!sameCropping(cropping, NO_CROPPING)} onPress={() => apply(NO_CROPPING)}>
            {words.crops_editor_none()}
          </PressButton>
        </div>
        <UndoButtons name={edited} place={` crop${target.place}`} />
      </div>
      <ArgumentField
        name={words.crops_editor_argument({ crop: settingTitle(setting) })}
        cropping={cropping}
        read={(text) => readCrop(text, setting, store.getState().experiment.config)}
        onApply={apply}
      />
    </section>
  );
}
