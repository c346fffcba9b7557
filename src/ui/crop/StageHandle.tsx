import type { KeyboardEvent, ReactNode } from 'react';
import type { Edge } from '../../crop/cropping.ts';
import type { Corner } from '../../crop/drag.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { croppingAfterKey, isEdge, marginSlider } from './marginSlider.ts';
import styles from './Stage.module.css';
import { placeOfHandle } from './stageGeometry.ts';
import { useHandleDrag } from './useHandleDrag.ts';

interface StageHandleProps {
  readonly handle: Edge | Corner;
  readonly stageWidth: () => number;
}

/** One handle of the crop. Edges are sliders; corners only serve the pointer, as two edges do the same by keyboard. */
export function StageHandle({ handle, stageWidth }: StageHandleProps): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const drag = useHandleDrag(handle, stageWidth);
  const shared = {
    className: styles.handle,
    'data-handle': handle,
    style: placeOfHandle(cropping, handle),
    ...drag,
  };
  return isEdge(handle) ? <EdgeSlider edge={handle} {...shared} /> : <div aria-hidden="true" {...shared} />;
}

function EdgeSlider({ edge, ...shared }: { readonly edge: Edge } & object): ReactNode {
  const { store, previewCropping, commitCropping } = usePlayground();
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const link = usePlaygroundState((state) => state.experiment.link);
  const slider = marginSlider(cropping, edge, link);

  // A key that is held down is one step of the history, as a drag is.
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { config } = store.getState().experiment;
    const next = croppingAfterKey(config.cropping, edge, link, event.key);
    if (!next) return;
    event.preventDefault();
    previewCropping(next);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={slider.name}
      aria-orientation={edge === 'top' || edge === 'bottom' ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={slider.largest}
      aria-valuenow={slider.value}
      aria-valuetext={slider.text}
      onKeyDown={press}
      onKeyUp={commitCropping}
      onBlur={commitCropping}
      {...shared}
    />
  );
}
