import { useState, type ReactNode } from 'react';
import { FEATURE_CROPS } from '../../../network/trainingSettings.ts';
import type { FeatureMapsView, WeightsOrigin } from '../../../store/state.ts';
import controls from '../../controls/controls.module.css';
import { Panel } from '../../panels/Panel.tsx';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import styles from './FeatureMaps.module.css';
import { MapDetail } from './MapDetail.tsx';
import { MapGroup } from './MapGroup.tsx';
import { useFeatureMaps } from './useFeatureMaps.ts';
import * as words from '../../../words/words.ts';

/** Which map is shown large: of which convolution, counted from 0 as all else here, and which of its maps. */
interface ChosenMap {
  readonly order: number;
  readonly map: number;
}

/** What both convolutions make of the picked digit, with the weights of the run or of the seed. */
export default function FeatureMapsPanel(): ReactNode {
  const answer = useFeatureMaps(answerOf);
  const problem = usePlaygroundState((state) => state.featureMaps.problem);
  const [chosen, setChosen] = useState<ChosenMap>({ order: 0, map: 0 });
  const maps = answer?.maps[chosen.order];
  return (
    <Panel title={words.maps_panel_title()} note={answer && originText(answer.origin)}>
      {problem !== undefined && (
        <p className={controls.problem} role="alert">
          {problem}
        </p>
      )}
      {answer ? (
        <div className={styles.groups}>
          {FEATURE_CROPS.map(({ setting, layer }, order) => (
            <MapGroup
              key={setting}
              convolution={layer}
              maps={answer.maps[order]}
              cropping={answer.crops[setting]}
              chosen={chosen.order === order ? chosen.map : undefined}
              onChoose={(map) => setChosen({ order, map })}
            />
          ))}
          {maps && <MapDetail answer={answer} maps={maps} order={chosen.order} map={chosen.map} />}
        </div>
      ) : (
        <p className={controls.quiet}>{words.maps_panel_empty()}</p>
      )}
    </Panel>
  );
}

function answerOf({ answer }: FeatureMapsView): FeatureMapsView['answer'] {
  return answer;
}

function originText(origin: WeightsOrigin): string {
  if (origin.from === 'seed') return words.maps_panel_ofSeed({ seed: origin.seed });
  return words.maps_panel_ofRun({ batches: origin.steps });
}
