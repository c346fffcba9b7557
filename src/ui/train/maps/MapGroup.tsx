import { useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Cropping2D } from '../../../crop/cropping.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import controls from '../../controls/controls.module.css';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import { formatSize } from '../layerText.ts';
import styles from './FeatureMaps.module.css';
import {
  boxOfMap,
  layoutFeatureMaps,
  mapAfterKey,
  mapsAcross,
  type FeatureMapLayout,
} from './featureMapLayout.ts';
import { largestOf } from './mapValues.ts';
import { paintMaps } from './paintMaps.ts';
import { useWidth } from '../../hooks/useWidth.ts';
import * as words from '../../../words/words.ts';

interface MapGroupProps {
  /** Keras's name of the layer. */
  readonly convolution: string;
  /** Undefined where the network cannot be built so far. */
  readonly maps: FeatureMaps | undefined;
  readonly cropping: Cropping2D;
  readonly chosen: number | undefined;
  readonly onChoose: (map: number) => void;
}

/** All maps of one convolution on one picture; one of them can be chosen, by pointer or by arrow keys. */
export function MapGroup({ convolution, maps, cropping, chosen, onChoose }: MapGroupProps): ReactNode {
  const headingId = useId();
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {convolution}
        {maps && <span className={styles.shape}> {formatSize(maps.shape)}</span>}
      </h3>
      {maps ? (
        <MapList
          name={words.maps_panel_group({ layer: convolution })}
          maps={maps}
          cropping={cropping}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <p className={controls.quiet}>{words.maps_panel_unbuilt()}</p>
      )}
    </section>
  );
}

interface MapListProps extends Pick<MapGroupProps, 'cropping' | 'chosen' | 'onChoose'> {
  readonly name: string;
  readonly maps: FeatureMaps;
}

function MapList({ name, maps, cropping, chosen, onChoose }: MapListProps): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const across = mapsAcross(useWidth(list));
  const [rows, columns, count] = maps.shape;
  const layout = useMemo(
    () => layoutFeatureMaps([rows, columns, count], across),
    [rows, columns, count, across],
  );
  const bytes = useMemo(() => paintMaps(maps, cropping, largestOf(maps), layout), [maps, cropping, layout]);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === 'Enter' ? (chosen ?? 0) : mapAfterKey(layout, chosen ?? 0, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={name}
      aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen}`}
      tabIndex={0}
      onKeyDown={press}
    >
      <PixelCanvas
        className={styles.maps}
        width={layout.width}
        height={layout.height}
        bytes={bytes}
        aria-hidden="true"
      />
      <MapOptions id={id} layout={layout} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}

interface MapOptionsProps extends Pick<MapGroupProps, 'chosen' | 'onChoose'> {
  readonly id: string;
  readonly layout: FeatureMapLayout;
}

function MapOptions({ id, layout, chosen, onChoose }: MapOptionsProps): ReactNode {
  return Array.from({ length: layout.count }, (_, map) => (
    // The list takes the keys for all of its options.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      // Maps stay where they are.
      // oxlint-disable-next-line react/no-array-index-key
      key={map}
      id={`${id}-${map}`}
      role="option"
      aria-selected={map === chosen}
      aria-label={words.maps_panel_option({ map })}
      className={styles.option}
      style={boxOfMap(layout, map)}
      onClick={() => onChoose(map)}
    />
  ));
}
