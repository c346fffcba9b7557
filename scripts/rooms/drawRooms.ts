import { titleOf } from './knownRooms.ts';
import { BOX, layOut, type Area, type Point } from './layOut.ts';
import type { RoomArrow } from './roomArrows.ts';
import type { Room, Side } from './rooms.ts';

const MARGIN = 4;
/** Letters that fit into a line of a box, and lines below its title. */
const LINE_LENGTH = 22;
const LINES = 2;

/** Seen on white and on black alike. */
const LINE = '#7d8590';
const SIDES: Readonly<Record<Side, { readonly colour: string; readonly title: string }>> = {
  page: { colour: '#2d5b99', title: 'on the page' },
  workers: { colour: '#97501f', title: 'in workers' },
  pure: { colour: '#356f49', title: 'pure: known to both' },
};

/**
 * A picture of the rooms in SVG: arrows lead from a room to those that it imports, a dashed one to what it starts as a
 * worker. The same rooms and arrows give the same text.
 */
export function drawRooms(rooms: readonly Room[], arrows: readonly RoomArrow[]): string {
  const plan = layOut(rooms, arrows);
  const size = `${round(plan.width + 2 * MARGIN)} ${round(plan.height + 2 * MARGIN)}`;
  const places = new Map([...plan.boxes].map(([{ name }, area]) => [name, area]));
  const starts = arrows.flatMap(({ from, to, kind }) => {
    const [source, target] = [places.get(from), places.get(to)];
    return kind === 'starts' && from !== to && source && target
      ? [start(source, target, plan.frames.get('workers')?.x ?? 0)]
      : [];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${MARGIN} -${MARGIN} ${size}" role="img"
  font-family="system-ui, sans-serif" font-size="12">
<title>The rooms of src/, and which imports which</title>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0 8 4 0 8z" fill="${LINE}"/></marker></defs>
${[...plan.frames].map(([side, area]) => frame(side, area)).join('\n')}
<g fill="none" stroke="${LINE}" stroke-width="1.5" marker-end="url(#head)">
${[...plan.lines.map(arrow), ...starts, ...toPure(plan.frames)].join('\n')}
</g>
<g fill="#fff" text-anchor="middle">
${[...plan.boxes].map(([room, area]) => box(room, area)).join('\n')}
</g>
</svg>
`;
}

function frame(side: Side, { x, y, width, height }: Area): string {
  const { colour, title } = SIDES[side];
  const tab = 20 + 7 * title.length;
  return `<g fill="${colour}"><rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="12"
  fill-opacity=".08" stroke="${colour}"/>
<path d="M${round(x)} ${round(y + 24)}v-12a12 12 0 0 1 12 -12h${tab}v12a12 12 0 0 1 -12 12z"/>
${text(x + 12, y + 16, title, 'fill="#fff"')}</g>`;
}

function box(room: Room, { x, y }: Area): string {
  const lines = wrap(room.holds);
  if (lines.length > LINES)
    throw new RangeError(`What ${titleOf(room)} holds is said in more than ${LINES} lines.`);
  const center = x + BOX.width / 2;
  const top = y + BOX.height / 2 - 7.5 * lines.length;
  return `<rect x="${round(x)}" y="${round(y)}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${SIDES[room.side].colour}"/>
${text(center, top + 5, titleOf(room), 'font-size="15" font-weight="600"')}
${lines.map((line, index) => text(center, top + 23 + 15 * index, line)).join('\n')}`;
}

/** From a room of the page to one of the workers, whose frame begins at `turn`. */
function start(source: Area, target: Area, turn: number): string {
  const from = { x: source.x + BOX.width, y: source.y + BOX.height / 2 };
  const to = { x: target.x, y: target.y + BOX.height / 2 };
  const path = `M${at(from)}C${at({ x: turn, y: from.y })} ${at({ x: turn, y: to.y })} ${at(to)}`;
  return `<path d="${path}" stroke-dasharray="5 4"/>`;
}

/** What the pure rooms hold, both sides know. */
function toPure(frames: ReadonlyMap<Side, Area>): string[] {
  const ground = frames.get('pure');
  return [...frames].flatMap(([side, { x, y, width, height }]) =>
    side === 'pure' || !ground
      ? []
      : [
          arrow([
            { x: x + width / 2, y: y + height },
            { x: x + width / 2, y: ground.y },
          ]),
        ],
  );
}

/** A line that leaves and enters every point straight down. */
function arrow([first, ...others]: readonly Point[]): string {
  if (!first) return '';
  let path = `M${at(first)}`;
  let last = first;
  for (const point of others) {
    const middle = (last.y + point.y) / 2;
    path += `C${at({ x: last.x, y: middle })} ${at({ x: point.x, y: middle })} ${at(point)}`;
    last = point;
  }
  return `<path d="${path}"/>`;
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more && ` ${more}`}>${escape(words)}</text>`;
}

/** Cuts words into lines of at most `LINE_LENGTH` letters. */
function wrap(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= LINE_LENGTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value);
