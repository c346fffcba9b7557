import { useMemo, useState, type ReactNode } from 'react';
import { deadMarginsOf } from '../../../network/cropSight.ts';
import { FEATURE_CROPS } from '../../../network/trainingSettings.ts';
import controls from '../../controls/controls.module.css';
import { Panel } from '../../panels/Panel.tsx';
import { useNetworkCrops } from '../useNetworkCrops.ts';
import styles from './CropsPanel.module.css';
import { FeatureCropEditor } from './FeatureCropEditor.tsx';
import { InputCropEditor } from './InputCropEditor.tsx';
import * as words from '../../../words/words.ts';

/** The three places at which the network can crop, and what each crop takes from the digit. */
export default function CropsPanel(): ReactNode {
  const [showDead, setShowDead] = useState(false);
  const crops = useNetworkCrops();
  const dead = useMemo(() => deadMarginsOf(crops), [crops]);
  return (
    <Panel
      title={words.crops_editor_title()}
      note={words.crops_editor_note()}
      tools={
        <label className={controls.check}>
          <input
            type="checkbox"
            role="switch"
            checked={showDead}
            onChange={({ target }) => setShowDead(target.checked)}
          />
          {words.crops_editor_dead()}
        </label>
      }
    >
      <div className={styles.editors}>
        <InputCropEditor dead={dead} showDead={showDead} />
        {FEATURE_CROPS.map(({ setting }) => (
          <FeatureCropEditor key={setting} setting={setting} dead={showDead ? dead : undefined} />
        ))}
      </div>
      <p className={controls.quiet}>{words.crops_editor_hint()}</p>
    </Panel>
  );
}
