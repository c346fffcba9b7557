import { useMemo, type ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../../crop/cropping.ts';
import { formatCropping } from '../../../crop/notation/printCropping.ts';
import { FEATURE_CROPS } from '../../../network/trainingSettings.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import type { FeatureMapsSnapshot } from '../../../store/state.ts';
import { formatShare } from '../../format/formatShare.ts';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import { TableDisclosure } from '../TableDisclosure.tsx';
import styles from './FeatureMaps.module.css';
import { KernelView } from './KernelView.tsx';
import { layoutFeatureMaps } from './featureMapLayout.ts';
import { MapValues } from './MapValues.tsx';
import { largestOf, oneMap, summarizeMap } from './mapValues.ts';
import { paintMaps } from './paintMaps.ts';
import * as words from '../../../words/words.ts';

interface MapDetailProps {
  readonly answer: FeatureMapsSnapshot;
  /** Those of the convolution `order`. */
  readonly maps: FeatureMaps;
  readonly order: number;
  readonly map: number;
}

/** One map large, what it amounts to in numbers, and the kernel that makes it. */
export function MapDetail({ answer, maps, order, map }: MapDetailProps): ReactNode {
  const { setting, layer: convolution } = FEATURE_CROPS[order]!;
  const cropping = answer.crops[setting];
  const single = useMemo(() => oneMap(maps, map), [maps, map]);
  const layout = useMemo(() => layoutFeatureMaps(single.shape, 1), [single]);
  const bytes = useMemo(
    () => paintMaps(single, cropping, largestOf(maps), layout),
    [single, cropping, maps, layout],
  );
  const { mean, largest, active, kept } = useMemo(() => summarizeMap(single, cropping), [single, cropping]);
  return (
    <section className={styles.detail} aria-label={words.maps_map_label()}>
      <h3 className={styles.heading}>{words.maps_map_title({ map, layer: convolution })}</h3>
      <PixelCanvas
        className={styles.large}
        width={layout.width}
        height={layout.height}
        bytes={bytes}
        role="img"
        aria-label={words.maps_map_enlarged({ map, layer: convolution })}
      />
      <p className={styles.facts}>
        {words.maps_map_facts({ mean, largest, active: formatShare(active) })}{' '}
        {sameCropping(cropping, NO_CROPPING)
          ? words.maps_map_uncropped()
          : words.maps_map_kept({ cropping: formatCropping(cropping), share: formatShare(kept) })}
      </p>
      <TableDisclosure
        summary={words.maps_map_table({ map })}
        scrollName={words.maps_map_rows()}
        name={words.maps_map_values({ map, layer: convolution })}
      >
        <MapValues map={single} cropping={cropping} />
      </TableDisclosure>
      <KernelView
        kernel={answer.weights[2 * order]!}
        bias={answer.weights[2 * order + 1]?.[map] ?? 0}
        filters={maps.shape[2]}
        filter={map}
      />
    </section>
  );
}
