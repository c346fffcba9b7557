import { useMemo, type ReactNode } from 'react';
import { outputShape2D } from '../../crop/outputShape.ts';
import { DATA_FORMATS } from '../../crop/standardize/standardizeDataFormat.ts';
import { kerasCropProgram, tfjsCropProgram } from '../../network/code.ts';
import { InputStage } from '../cropping/InputStage.tsx';
import { PageLink } from '../controls/PageLink.tsx';
import { useCroppingEditor } from '../cropping/useCroppingEditor.ts';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useCodeNote } from '../hooks/useCodeNote.ts';
import { useKerasName } from '../hooks/useKerasName.ts';
import { DataFormatSetting } from './DataFormatSetting.tsx';
import styles from './Layout.module.css';
import { LayoutCard, shapeIn } from './LayoutCard.tsx';
import { RankSection } from './RankSection.tsx';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

/** `Cropping2D` on the picked digit: the crop of the whole experiment, seen with both data formats. */
export function ImageSection(): ReactNode {
  const { cropping } = useCroppingEditor('Cropping2D');
  const digit = usePlaygroundState(({ experiment }) => experiment.digit);
  const dataFormat = usePlaygroundState(({ experiment }) => experiment.ranks.dataFormat);
  const kerasName = useKerasName();
  const codeNote = useCodeNote();
  const { shape } = usePickedPicture();
  const input = useMemo(() => ({ shape: shapeIn(dataFormat, shape), dataFormat }), [dataFormat, shape]);
  const programs = useMemo(() => {
    const program = { cropping, ...digit, kerasName, dataFormat };
    return { Keras: kerasCropProgram(program), 'TensorFlow.js': tfjsCropProgram(program) };
  }, [cropping, digit, kerasName, dataFormat]);
  return (
    <RankSection
      layer="Cropping2D"
      subject={words.ranks_image_subject()}
      input={input}
      outputShape={outputShape2D(input.shape, cropping, { dataFormat })}
      stage={
        <div className={styles.stage}>
          <InputStage />
          <p>
            <Marked
              text={words.ranks_image_hint()}
              tags={{ link: (inside) => <PageLink page="crop">{inside}</PageLink> }}
            />
          </p>
          <DataFormatSetting layer="Cropping2D" />
        </div>
      }
      shapes={[dataFormat, ...DATA_FORMATS.filter((format) => format !== dataFormat)].map((layout) => (
        <LayoutCard key={layout} cropping={cropping} dataFormat={dataFormat} layout={layout} />
      ))}
      programs={programs}
      codeNote={codeNote}
    />
  );
}
