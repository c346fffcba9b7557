import { useMemo, useRef, type ReactNode } from 'react';
import { EDGES } from '../../../crop/cropping.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import type { CropTarget } from '../../instrument/cropTarget.ts';
import stageStyles from '../../instrument/Stage.module.css';
import { StageBox } from '../../instrument/StageBox.tsx';
import { StageHandle } from '../../instrument/StageHandle.tsx';
import { layoutFeatureMaps } from '../maps/featureMapLayout.ts';
import { largestOf } from '../maps/mapValues.ts';
import { paintMaps } from '../maps/paintMaps.ts';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import styles from './CropsPanel.module.css';

interface CropStageProps {
  readonly target: CropTarget;
  /** What the picture shows, for people who do not see it. */
  readonly name: string;
  /** One map of the target's size; undefined until it is known. */
  readonly map: FeatureMaps | undefined;
}

/** Up to this share of the whole a box is too small for handles inside it. */
const SMALL_BOX = 0.3;
/** Up to this share it is too small even for those on its edges. */
const TINY_BOX = 0.12;

/** A crop with its four handles, over a picture of what it crops. */
export function CropStage({ target, name, map }: CropStageProps): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  const { cropping, size } = target;
  const [rows, columns] = size;
  const stageWidth = (): number => stage.current?.getBoundingClientRect().width ?? 1;
  const kept = [rows, columns].map((length, axis) => 1 - (cropping[axis]![0] + cropping[axis]![1]) / length);
  return (
    <div
      ref={stage}
      className={`${stageStyles.stage} ${styles.stage}`}
      style={{ aspectRatio: `${columns} / ${rows}`, width: `${(100 * columns) / Math.max(rows, columns)}%` }}
      data-low={kept[0]! <= SMALL_BOX}
      data-narrow={kept[1]! <= SMALL_BOX}
      data-tiny={Math.max(...kept) <= TINY_BOX}
    >
      {map && <MapPicture map={map} name={name} cropping={cropping} />}
      <StageBox stageWidth={stageWidth} target={target} />
      {EDGES.map((edge) => (
        <StageHandle key={edge} handle={edge} stageWidth={stageWidth} target={target} />
      ))}
    </div>
  );
}

type MapPictureProps = Pick<CropTarget, 'cropping'> & { readonly map: FeatureMaps; readonly name: string };

function MapPicture({ map, name, cropping }: MapPictureProps): ReactNode {
  const layout = useMemo(() => layoutFeatureMaps(map.shape, 1), [map]);
  const bytes = useMemo(() => paintMaps(map, cropping, largestOf(map), layout), [map, cropping, layout]);
  return (
    <PixelCanvas
      className={styles.picture}
      width={layout.width}
      height={layout.height}
      bytes={bytes}
      role="img"
      aria-label={name}
    />
  );
}
