import type { KeyboardEvent, ReactNode } from 'react';
import type { Edge } from '../../crop/cropping.ts';
import type { Corner } from '../../crop/drag.ts';
import type { CropTarget } from './cropTarget.ts';
import { croppingAfterKey, isEdge, marginSlider } from './marginSlider.ts';
import styles from './Stage.module.css';
import { placeOfHandle } from './stageGeometry.ts';
import { useHandleDrag } from './useHandleDrag.ts';

interface StageHandleProps {
  readonly handle: Edge | Corner;
  readonly stageWidth: () => number;
  readonly target: CropTarget;
}

/** One handle of the crop. Edges are sliders; corners only serve the pointer, as two edges do the same by keyboard. */
export function StageHandle({ handle, stageWidth, target }: StageHandleProps): ReactNode {
  const drag = useHandleDrag(handle, stageWidth, target);
  const shared = {
    className: styles.handle,
    'data-handle': handle,
    style: placeOfHandle(target.cropping, handle, target.size),
    ...drag,
  };
  return isEdge(handle) ? (
    <EdgeSlider edge={handle} target={target} {...shared} />
  ) : (
    <div aria-hidden="true" {...shared} />
  );
}

function EdgeSlider({
  edge,
  target,
  ...shared
}: { readonly edge: Edge; readonly target: CropTarget } & object): ReactNode {
  const { cropping, marginLink, size } = target;
  const slider = marginSlider(cropping, edge, marginLink, size);

  // A key that is held down is one step of the history, as a drag is.
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = croppingAfterKey(target.current(), edge, marginLink, event.key, size);
    if (!next) return;
    event.preventDefault();
    target.preview(next);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${slider.name}${target.place}`}
      aria-orientation={edge === 'top' || edge === 'bottom' ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={slider.largest}
      aria-valuenow={slider.value}
      aria-valuetext={slider.text}
      onKeyDown={press}
      onKeyUp={target.commit}
      onBlur={target.commit}
      {...shared}
    />
  );
}
