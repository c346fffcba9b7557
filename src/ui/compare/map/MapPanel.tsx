import { useId, useMemo, useState, type ReactNode } from 'react';
import { formatMean } from '../../../charts/formatMetric.ts';
import controls from '../../controls/controls.module.css';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { Panel } from '../../panels/Panel.tsx';
import { RadioChips } from '../../controls/RadioChips.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import { useStateInBackground } from '../../hooks/useStateInBackground.ts';
import { testedRunsOf } from '../comparisons.ts';
import { familyTitles } from './familyTitles.ts';
import { MAP_COST_NAMES, MAP_COSTS, type MapCost } from './mapCosts.ts';
import styles from './MapPanel.module.css';
import { mapFamilies, mapPoints, type MapFamily, type MapPoint } from './mapPoints.ts';
import { MapTable } from './MapTable.tsx';
import { SweepMap } from './SweepMap.tsx';
import * as words from '../../../words/words.ts';

/** All crops that were trained, by what they cost and what they reach. */
export default function MapPanel(): ReactNode {
  const tested = useStateInBackground(testedRunsOf);
  const families = useMemo(() => mapFamilies(tested), [tested]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [cost, setCost] = useState<MapCost>('macs');
  const family = families.find(({ key }) => key === chosen) ?? families[0];
  return (
    <Panel title={words.map_panel_title()} stacked note={words.map_panel_note()}>
      {family ? (
        <>
          <div className={styles.controls}>
            <RadioChips
              name={words.map_cost_label()}
              options={MAP_COST_NAMES.map((name) => [name, MAP_COSTS[name].title] as const)}
              value={cost}
              onChange={setCost}
            />
            {families.length > 1 && (
              <FamilyField families={families} value={family.key} onChange={setChosen} />
            )}
          </div>
          <Crops family={family} cost={cost} />
        </>
      ) : (
        <p className={controls.quiet}>{words.map_empty_text()}</p>
      )}
    </Panel>
  );
}

interface FamilyFieldProps {
  readonly families: readonly MapFamily[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Accuracies can be compared where all but the crop is the same. */
function FamilyField({ families, value, onChange }: FamilyFieldProps): ReactNode {
  const titles = familyTitles(families.flatMap(({ runs }) => runs[0]?.config ?? []));
  const options = families.map(({ key, runs }, place) => {
    return [key, words.map_family_title({ title: titles[place] ?? '', count: runs.length })] as const;
  });
  return (
    <div className={styles.family}>
      <SelectField label={words.map_family_label()} options={options} value={value} onChange={onChange} />
    </div>
  );
}

function Crops({ family, cost }: { readonly family: MapFamily; readonly cost: MapCost }): ReactNode {
  const summaryId = useId();
  const sliderId = useId();
  const ink = usePlaygroundState((state) => state.data.ink?.table);
  const points = useMemo(() => mapPoints(family.runs, cost, ink), [family, cost, ink]);
  const [readId, setRead] = useState<string | undefined>(undefined);
  const best = points.reduce<MapPoint | undefined>(
    (most, point) => (most && most.accuracy >= point.accuracy ? most : point),
    undefined,
  );
  const read = points.find(({ id }) => id === readId) ?? best;
  if (!read)
    return <p className={controls.quiet}>{words.map_cost_unknown({ cost: MAP_COSTS[cost].title })}</p>;
  const text = readingOf(read, cost);
  return (
    <>
      <SweepMap
        points={points}
        cost={cost}
        read={read}
        onRead={({ id }) => setRead(id)}
        describedBy={summaryId}
      />
      <div>
        <label htmlFor={sliderId} className={controls.quiet}>
          {words.map_slider_label()}
        </label>
        <input
          id={sliderId}
          className={styles.slider}
          type="range"
          min={1}
          max={points.length}
          value={points.indexOf(read) + 1}
          aria-valuetext={text}
          onChange={({ target }) => setRead(points[Number(target.value) - 1]?.id)}
        />
        <p className={styles.words}>
          <CropGlyph cropping={read.cropping} size={30} />
          <span>{text}</span>
        </p>
      </div>
      <p id={summaryId} className={controls.quiet}>
        {frontierText(points, cost)}
      </p>
      <MapTable points={points} />
    </>
  );
}

/** Such as "Crop 5: 98.90 ± 0.10 % of the test digits (3 seeds), 887,296 MACs, on the frontier". */
function readingOf({ name, accuracies, cost, isFrontier }: MapPoint, kind: MapCost): string {
  return words.map_point_text({
    name,
    accuracy: formatMean('accuracy', accuracies),
    seeds: accuracies.count,
    cost: MAP_COSTS[kind].text(cost),
    frontier: isFrontier,
  });
}

/** What the frontier means, which crops are on it, and how sure that is. */
function frontierText(points: readonly MapPoint[], cost: MapCost): string {
  const names = points.filter(({ isFrontier }) => isFrontier).map(({ name }) => name);
  const single = points.some(({ accuracies }) => accuracies.count === 1);
  return words.map_frontier_text({ cost: MAP_COSTS[cost].noun, crops: names.join(', '), single });
}
