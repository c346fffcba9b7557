import { useMemo, type ReactNode } from 'react';
import { axesOf } from '../../crop/axes.ts';
import { outputShape3D, type Shape } from '../../crop/outputShape.ts';
import type { DataFormat } from '../../crop/standardize/standardizeDataFormat.ts';
import { FLIGHT } from '../../digits/volume.ts';
import { kerasVolumeProgram, tfjsVolumeProgram } from '../../network/rankCode.ts';
import { VOLUME_SIZE, type VolumeKind } from '../../runs/ranks.ts';
import { RadioChips } from '../controls/RadioChips.tsx';
import { useCroppingEditor } from '../cropping/useCroppingEditor.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { useCodeNote } from '../hooks/useCodeNote.ts';
import { useKerasName } from '../hooks/useKerasName.ts';
import { AxisBar } from './AxisBar.tsx';
import { VOLUME_AXES, volumeAxisEditor } from './axisEditor.ts';
import { DataFormatSetting } from './DataFormatSetting.tsx';
import { FrameView } from './FrameView.tsx';
import layout from './Layout.module.css';
import { RankSection } from './RankSection.tsx';
import { ShapeTable, type AxisName } from './ShapeTable.tsx';
import styles from './Volume.module.css';
import { VolumeStage } from './VolumeStage.tsx';
import * as words from '../../words/words.ts';

const LAYOUTS: Readonly<Record<DataFormat, { shape: Shape; axisNames: readonly AxisName[] }>> = {
  channels_last: {
    shape: [null, ...VOLUME_SIZE, 1],
    axisNames: ['batch', 'frames', 'rows', 'columns', 'channels'],
  },
  channels_first: {
    shape: [null, 1, ...VOLUME_SIZE],
    axisNames: ['batch', 'channels', 'frames', 'rows', 'columns'],
  },
};

const KINDS: readonly (readonly [kind: VolumeKind, text: string])[] = [
  ['labels', words.ranks_volume_labels()],
  ['motion', words.ranks_volume_motion()],
];

/** `Cropping3D` on a volume of frames: digits behind one another, or one digit through time. */
export function VolumeSection(): ReactNode {
  const { cropping } = useCroppingEditor('Cropping3D');
  const digit = usePlaygroundState(({ experiment }) => experiment.digit);
  const { dataFormat, volume } = usePlaygroundState(({ experiment }) => experiment.ranks);
  const kerasName = useKerasName();
  const codeNote = useCodeNote();
  const { shape, axisNames } = LAYOUTS[dataFormat];
  const input = useMemo(() => ({ shape, dataFormat }), [shape, dataFormat]);
  const programs = useMemo(() => {
    const shifts = volume === 'motion' ? FLIGHT : undefined;
    const program = { cropping, dataFormat, ...digit, kerasName, shifts };
    return { Keras: kerasVolumeProgram(program), 'TensorFlow.js': tfjsVolumeProgram(program) };
  }, [cropping, dataFormat, digit, kerasName, volume]);
  return (
    <RankSection
      layer="Cropping3D"
      subject={words.ranks_volume_subject()}
      input={input}
      outputShape={outputShape3D(shape, cropping, { dataFormat })}
      stage={<VolumeControls />}
      shapes={
        <>
          <ShapeTable
            name={words.ranks_shapes_axes({ layer: 'Cropping3D' })}
            axisNames={axisNames}
            axes={axesOf(shape, cropping, dataFormat)}
          />
          <DataFormatSetting layer="Cropping3D" />
          <FrameView cropping={cropping} />
        </>
      }
      programs={programs}
      codeNote={codeNote}
    />
  );
}

/** Everything that changes the crop of the volume by hand. */
function VolumeControls(): ReactNode {
  const { changeRanks } = usePlayground();
  const editor = useCroppingEditor('Cropping3D');
  const kind = usePlaygroundState(({ experiment }) => experiment.ranks.volume);
  const { cropping } = editor;
  const output = outputShape3D([null, ...VOLUME_SIZE, 1], cropping).slice(1, -1);
  return (
    <div className={styles.controls}>
      <div className={layout.setting}>
        <span aria-hidden="true">{words.ranks_volume_frames()}</span>
        <RadioChips
          name={words.ranks_volume_label()}
          options={KINDS}
          value={kind}
          onChange={(volume) => changeRanks({ volume })}
        />
      </div>
      <VolumeStage />
      <div className={styles.bars}>
        {VOLUME_AXES.map(({ axis, names }) => (
          <AxisBar
            key={names.axis}
            layer="Cropping3D"
            names={names}
            pair={cropping[axis]}
            size={VOLUME_SIZE[axis]}
            output={output}
            editor={volumeAxisEditor(editor, axis)}
          />
        ))}
      </div>
    </div>
  );
}
