import type { Problem } from '../../basics/problem.ts';

/** A longer text makes a link that chats and address bars cut. A digit has a few hundred characters. */
const LONGEST = 6000;
/** What reaches no farther than this, in thousandths of the paper's side, is a dot. */
const DOT = 30;

const PLACE = '(1000|\\d{1,3}),(1000|\\d{1,3})';
const STROKE = `(200|1\\d\\d|[3-9]\\d):${PLACE}(_${PLACE})*`;
const DRAWING = new RegExp(`^${STROKE}(;${STROKE})*$`);

/** Why the text of a drawing (`drawingText.ts`) is no digit; undefined where it is one. */
export function drawingProblem(text: string): Problem | undefined {
  if (text === '') return { code: 'drawingEmpty', figures: {} };
  if (text.length > LONGEST) {
    return { code: 'drawingTooLong', figures: { characters: text.length, most: LONGEST } };
  }
  if (!DRAWING.test(text)) {
    const excerpt = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return { code: 'drawingForeign', figures: { excerpt } };
  }
  const places = [...text.matchAll(/(\d+),(\d+)/g)];
  const spread = (axis: 1 | 2): number => {
    const lengths = places.map((place) => Number(place[axis]));
    return Math.max(...lengths) - Math.min(...lengths);
  };
  if (spread(1) < DOT && spread(2) < DOT) return { code: 'drawingDot', figures: {} };
  return undefined;
}
