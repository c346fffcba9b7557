import { EMPTY_DRAWING, type Drawing } from '../../digits/own/drawing.ts';
import { readDrawing } from '../../digits/own/drawingText.ts';
import type { PlaygroundState } from '../../store/state.ts';

/** What lies on the paper: what was drawn last, or the picked drawing where that came by a link meanwhile. */
export function drawingOnPaper({
  experiment: { ownDigit },
  paper,
}: Pick<PlaygroundState, 'experiment' | 'paper'>): Drawing {
  if (ownDigit !== undefined && paper?.of !== ownDigit)
    return { strokes: readDrawing(ownDigit), previous: paper?.drawing };
  return paper?.drawing ?? EMPTY_DRAWING;
}
