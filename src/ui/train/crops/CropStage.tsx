import { useMemo, type ReactNode } from 'react';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import type { CropTarget } from '../../instrument/cropTarget.ts';
import { Stage } from '../../instrument/Stage.tsx';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import { layoutFeatureMaps } from '../maps/featureMapLayout.ts';
import { largestOf } from '../maps/mapValues.ts';
import { paintMaps } from '../maps/paintMaps.ts';
import styles from './CropsPanel.module.css';

interface CropStageProps {
  readonly target: CropTarget;
  /** What the picture shows, for people who do not see it. */
  readonly name: string;
  /** One map of the target's size; undefined until it is known. */
  readonly map: FeatureMaps | undefined;
}

/** A crop with its four handles, over a picture of what it crops. */
export function CropStage({ target, name, map }: CropStageProps): ReactNode {
  return (
    <Stage target={target} scale="small">
      {map && <MapPicture map={map} name={name} cropping={target.cropping} />}
    </Stage>
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
