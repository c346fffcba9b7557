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

/** All crops that were trained, by what they cost and what they reach. */
export default function MapPanel(): ReactNode {
  const tested = useStateInBackground(testedRunsOf);
  const families = useMemo(() => mapFamilies(tested), [tested]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [cost, setCost] = useState<MapCost>('macs');
  const family = families.find(({ key }) => key === chosen) ?? families[0];
  return (
    <Panel title="Map of the crops" stacked note="what a crop costs and what it reaches">
      {family ? (
        <>
          <div className={styles.controls}>
            <RadioChips
              name="Cost"
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
        <p className={controls.quiet}>
          Every crop with a finished run comes here, by its test accuracy and its cost. A sweep trains many of
          them.
        </p>
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
    const count = runs.length === 1 ? '1 run' : `${runs.length} runs`;
    return [key, `${titles[place]} (${count})`] as const;
  });
  return (
    <div className={styles.family}>
      <SelectField label="Runs with" options={options} value={value} onChange={onChange} />
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
  if (!read) return <p className={controls.quiet}>{MAP_COSTS[cost].title} cannot be told yet.</p>;
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
          Crop on the map
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
  const seeds = accuracies.count === 1 ? '' : ` (${accuracies.count} seeds)`;
  const place = isFrontier ? ', on the frontier' : '';
  return `${name}: ${formatMean('accuracy', accuracies)} of the test digits right${seeds}, ${MAP_COSTS[kind].text(cost)}${place}`;
}

/** What the frontier means, which crops are on it, and how sure that is. */
function frontierText(points: readonly MapPoint[], cost: MapCost): string {
  const names = points.filter(({ isFrontier }) => isFrontier).map(({ name }) => name);
  const meaning =
    `The line is the frontier: for every crop off it there is one on it that gets at least as many test digits right ` +
    `and has no more ${MAP_COSTS[cost].noun}.`;
  const luck = points.some(({ accuracies }) => accuracies.count === 1)
    ? ' With one seed a crop may be on it by luck.'
    : ' Bars are ± one standard deviation between seeds.';
  return `${meaning} On it: ${names.join(', ')}.${luck}`;
}
