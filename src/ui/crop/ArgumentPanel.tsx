import type { ReactNode } from 'react';
import { readCrop } from '../../runs/readCrop.ts';
import { ArgumentField } from '../cropping/ArgumentField.tsx';
import { Panel } from '../panels/Panel.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';

/** The crop of the digit as Keras's argument. */
export function ArgumentPanel(): ReactNode {
  const { editors } = usePlayground();
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  return (
    <Panel title={words.crop_argument_label()} note={words.crop_argument_note()}>
      <ArgumentField
        name={words.crop_argument_label()}
        cropping={cropping}
        read={(text) => readCrop(text, 'cropping')}
        onApply={editors.Cropping2D.apply}
      />
    </Panel>
  );
}
