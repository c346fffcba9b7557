import { useMemo, type ReactNode } from 'react';
import { axesOf } from '../../crop/axes.ts';
import { KerasError } from '../../crop/croppingError.ts';
import type { Cropping1D } from '../../crop/cropping.ts';
import { outputShape1D, printShape, type Shape } from '../../crop/outputShape.ts';
import { kerasSignalProgram, tfjsSignalProgram } from '../../network/rankCode.ts';
import { SIGNAL_STEPS } from '../../runs/ranks.ts';
import controls from '../controls/controls.module.css';
import { useCroppingEditor } from '../cropping/useCroppingEditor.ts';
import { RankSection } from './RankSection.tsx';
import { ShapeTable } from './ShapeTable.tsx';
import { SIGNAL } from './signal.ts';
import { SignalStage } from './SignalStage.tsx';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

const INPUT = { shape: [null, SIGNAL_STEPS, 1] } as const;
/** The tutorial's shape, which has no axes for batch and features, and what `keras.Input((20,))` makes of it. */
const BARE_SHAPES: readonly Shape[] = [[SIGNAL_STEPS], [null, SIGNAL_STEPS]];

/** `Cropping1D` on a recording of heartbeats. */
export function SignalSection(): ReactNode {
  const { cropping } = useCroppingEditor('Cropping1D');
  const programs = useMemo(() => {
    const program = { cropping, signal: SIGNAL };
    return { Keras: kerasSignalProgram(program), 'TensorFlow.js': tfjsSignalProgram(program) };
  }, [cropping]);
  return (
    <RankSection
      layer="Cropping1D"
      subject={words.ranks_signal_subject({ steps: SIGNAL_STEPS })}
      input={INPUT}
      outputShape={outputShape1D(INPUT.shape, cropping)}
      stage={<SignalStage />}
      shapes={
        <>
          <ShapeTable
            name={words.ranks_shapes_axes({ layer: 'Cropping1D' })}
            axisNames={['batch', 'steps', 'features']}
            axes={axesOf(INPUT.shape, cropping, 'channels_last')}
          />
          <BareShapes cropping={cropping} />
        </>
      }
      programs={programs}
    />
  );
}

/** What Keras says of a signal without its other two axes. */
function BareShapes({ cropping }: { readonly cropping: Cropping1D }): ReactNode {
  return (
    <>
      <p>
        <Marked text={words.ranks_signal_bare({ steps: SIGNAL_STEPS })} />
      </p>
      {BARE_SHAPES.map((shape) => (
        <p key={printShape(shape)} className={controls.problem}>
          <code>{refusalOf(shape, cropping)}</code>
        </p>
      ))}
    </>
  );
}

function refusalOf(shape: Shape, cropping: Cropping1D): string {
  try {
    return printShape(outputShape1D(shape, cropping));
  } catch (error) {
    if (error instanceof KerasError) return String(error);
    throw error;
  }
}
