import { Graph, layout } from '@dagrejs/dagre';
import type { RoomArrow } from './roomArrows.ts';
import type { Room, Side } from './rooms.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, by its left upper corner. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything in the picture stands, in pixels. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  /** A frame around the rooms of each side. */
  readonly frames: ReadonlyMap<Side, Area>;
  readonly boxes: ReadonlyMap<Room, Area>;
  /** The points of each arrow between two rooms of one side. */
  readonly lines: readonly (readonly Point[])[];
}

/** The size of a room. */
export const BOX = { width: 158, height: 58 };
/** Between rooms of a row, between rows, and between frames. */
const GAP = { across: 10, down: 24, frames: 24 };
/** Inside of a frame: room for its title, and at the other edges. */
const PADDING = { top: 34, others: 10 };
/** The least that the page and the workers take together. */
const LEAST_WIDTH = 884;

/** The page above on the left, the workers on the right, and the pure rooms, which both know, below. */
export function layOut(rooms: readonly Room[], arrows: readonly RoomArrow[]): Plan {
  const [page, workers, pure] = (['page', 'workers', 'pure'] as const).map((side) =>
    layOutSide(
      rooms.filter((room) => room.side === side),
      arrows,
    ),
  ) as [SidePlan, SidePlan, SidePlan];
  const width = Math.max(LEAST_WIDTH, page.width + GAP.frames + workers.width, pure.width);
  const height = Math.max(page.height, workers.height);
  const left = width - GAP.frames - workers.width;
  const below = height + GAP.frames;
  const parts = [
    { side: 'page', plan: page, frame: { x: 0, y: 0, width: left, height } },
    {
      side: 'workers',
      plan: workers,
      frame: { x: left + GAP.frames, y: 0, width: workers.width, height },
    },
    { side: 'pure', plan: pure, frame: { x: 0, y: below, width, height: pure.height } },
  ] as const;
  return {
    width,
    height: below + pure.height,
    frames: new Map(parts.map(({ side, frame }) => [side, frame])),
    boxes: new Map(
      parts.flatMap(({ plan, frame }) => {
        const corner = cornerIn(frame, plan);
        return plan.boxes.map(([room, box]) => [room, { ...moved(box, corner), ...BOX }] as const);
      }),
    ),
    lines: parts.flatMap(({ plan, frame }) => {
      const corner = cornerIn(frame, plan);
      return plan.lines.map((line) => line.map((point) => moved(point, corner)));
    }),
  };
}

/** Rooms stand at the bottom of a frame, in its middle. */
function cornerIn(frame: Area, plan: SidePlan): Point {
  return { x: frame.x + (frame.width - plan.width) / 2, y: frame.y + frame.height - plan.height };
}

interface SidePlan {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (readonly [Room, Area])[];
  readonly lines: readonly (readonly Point[])[];
}

/** Rows of rooms, each above those that it imports. */
function layOutSide(rooms: readonly Room[], arrows: readonly RoomArrow[]): SidePlan {
  const graph = new Graph();
  graph.setGraph({ nodesep: GAP.across, ranksep: GAP.down });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of rooms.toReversed()) graph.setNode(name, { ...BOX });
  for (const { from, to, kind } of arrows) {
    if (kind === 'imports' && graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const inner = { x: PADDING.others, y: PADDING.top };
  return {
    width: width + 2 * PADDING.others,
    height: height + PADDING.top + PADDING.others,
    boxes: rooms.map((room) => {
      const { x = 0, y = 0 } = graph.node(room.name);
      return [room, { ...moved({ x: x - BOX.width / 2, y: y - BOX.height / 2 }, inner), ...BOX }];
    }),
    lines: graph.edges().map((edge) => pointsOf(graph.edge(edge)).map((point) => moved(point, inner))),
  };
}

function pointsOf({ points = [] }: { readonly points?: readonly Point[] }): readonly Point[] {
  return points;
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
