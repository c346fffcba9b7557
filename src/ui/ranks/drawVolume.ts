import type { Cropping3D } from '../../crop/cropping.ts';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../digits/digitSet.ts';
import { VOLUME_FRAMES, VOLUME_SIZE } from '../../runs/ranks.ts';
import { blend, cssColour, CUT_INK, INK, PAPER, type Colour } from '../pictures/inkColours.ts';
import { facingSides, farToNear, layerOf, LAYERS, type FacingSide, type Layer } from './depthOrder.ts';
import { boundaryAt, edgesOf, FRAME_DISTANCE, keptBox, RADIUS, type BoxEdge } from './volumeBox.ts';
import { along, projectionOf, type Projection, type VolumePoint, type VolumeView } from './volumeView.ts';

/** What the canvas of the volume shows. */
export interface VolumePicture {
  /** Shape `(10, 28, 28)`: 0 (paper) to 255 (ink). */
  readonly volume: Uint8Array;
  readonly cropping: Cropping3D;
  readonly view: VolumeView;
  /** The frame that is looked at: it has an outline. */
  readonly frame: number;
}

/** How thick the ink of a frame is, in pixels; the rest of the way to the next frame is empty. */
const THICKNESS = 1.6;
/** From so much ink on a pixel is solid; fainter ones are only seen from the front. */
const SOLID = 0.3;
/** How much of its ink is seen of a pixel that is cut. */
const GHOST = 0.42;
/** How bright the sides of solid pixels are beside their fronts: those that look up or down, and left or right. */
const SHADES = [0.72, 0.48] as const;
/** How much of its brightness the farthest ink has lost: so one tells frames apart that hide parts of each other. */
const HAZE = 0.5;
const NO_MARGINS: Cropping3D = [
  [0, 0],
  [0, 0],
  [0, 0],
];

/** All that the functions below need to know. */
interface Painter extends VolumePicture {
  readonly context: CanvasRenderingContext2D;
  readonly projection: Projection;
  readonly facing: readonly [FacingSide, FacingSide, FacingSide];
  readonly layerAt: (frame: number, row: number, column: number) => Layer;
  /** Device pixels of a pixel of the volume. */
  readonly scale: number;
}

/**
 * Draws the volume as it is seen from `view`, far things first: what is cut as red shadows, what is kept solid in its box.
 * Every frame is one parallelogram, so that the whole takes a few milliseconds.
 */
export function drawVolume(context: CanvasRenderingContext2D, picture: VolumePicture): void {
  const { width, height } = context.canvas;
  const projection = projectionOf(picture.view);
  const facing = facingSides(projection.away);
  const layerAt = layerOf(VOLUME_SIZE, picture.cropping, facing);
  const scale = scaleFor(width, height);
  const painter: Painter = { ...picture, context, projection, facing, layerAt, scale };
  context.resetTransform();
  context.fillStyle = cssColour(PAPER);
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;

  const whole = edgesOf(keptBox(NO_MARGINS), facing);
  const kept = edgesOf(keptBox(picture.cropping), facing);
  drawEdges(painter, whole, false, WHOLE_LINE);
  for (const layer of LAYERS) {
    if (layer === 'kept') drawEdges(painter, kept, false, HIDDEN_LINE);
    for (const frame of farToNear(VOLUME_FRAMES, facing[0])) drawFrame(painter, layer, frame);
    if (layer === 'kept') drawEdges(painter, kept, true, KEPT_LINE);
  }
  drawEdges(painter, whole, true, WHOLE_LINE);
  drawOutline(painter);
}

/** Device pixels of a pixel of the volume on a canvas of that size. */
export function scaleFor(width: number, height: number): number {
  return Math.min(width, height) / (2 * RADIUS + 1);
}

function drawFrame(painter: Painter, layer: Layer, frame: number): void {
  const image = frameImage(painter, layer, frame);
  if (!image) return;
  if (layer === 'kept') drawSides(painter, frame);
  const { context } = painter;
  setFramePlane(painter, frontOf(painter, frame));
  context.drawImage(image, 0, 0);
  context.resetTransform();
}

/** Where the side of a frame's ink lies that is seen: the one that looks at the viewer. */
function frontOf({ facing }: Painter, frame: number): number {
  const front = boundaryAt(0, frame) + (FRAME_DISTANCE - THICKNESS) / 2;
  return facing[0] === 'after' ? front + THICKNESS : front;
}

let scratch: HTMLCanvasElement | undefined;

/** The part of a frame that belongs to a layer, on transparent ground; undefined where there is nothing of it. */
function frameImage(painter: Painter, layer: Layer, frame: number): HTMLCanvasElement | undefined {
  const { volume, layerAt } = painter;
  const image = new ImageData(DIGIT_SIZE, DIGIT_SIZE);
  const strength = layer === 'kept' ? 1 : GHOST;
  const [red, green, blue] = layer === 'kept' ? blend(PAPER, INK, brightnessOf(painter, frame)) : CUT_INK;
  let isEmpty = true;
  for (let at = 0; at < DIGIT_PIXELS; at += 1) {
    if (layerAt(frame, Math.floor(at / DIGIT_SIZE), at % DIGIT_SIZE) !== layer) continue;
    isEmpty = false;
    const ink = volume[frame * DIGIT_PIXELS + at] ?? 0;
    image.data.set([red, green, blue, Math.max(ink * strength, layer === 'kept' ? SHEET : 0)], at * 4);
  }
  if (isEmpty) return undefined;
  scratch ??= document.createElement('canvas');
  scratch.width = DIGIT_SIZE;
  scratch.height = DIGIT_SIZE;
  scratch.getContext('2d')?.putImageData(image, 0, 0);
  return scratch;
}

/** How much is seen, of 255, of the blank paper of a frame that is kept. */
const SHEET = 9;

/** The sides of the kept, solid pixels of a frame, where no neighbour covers them. */
function drawSides(painter: Painter, frame: number): void {
  const { facing } = painter;
  const brightness = brightnessOf(painter, frame);
  const rows = farToNear(DIGIT_SIZE, facing[1]);
  const columns = farToNear(DIGIT_SIZE, facing[2]);
  const down = facing[1] === 'before' ? 0 : 1;
  const right = facing[2] === 'before' ? 0 : 1;
  for (const row of rows) {
    for (const column of columns) {
      const ink = solidInk(painter, frame, row, column);
      if (ink === 0) continue;
      if (facing[1] && solidInk(painter, frame, row + 2 * down - 1, column) === 0) {
        drawSide(
          painter,
          frame,
          [row + down, column],
          [row + down, column + 1],
          shade(ink, brightness * SHADES[0]),
        );
      }
      if (facing[2] && solidInk(painter, frame, row, column + 2 * right - 1) === 0) {
        drawSide(
          painter,
          frame,
          [row, column + right],
          [row + 1, column + right],
          shade(ink, brightness * SHADES[1]),
        );
      }
    }
  }
}

/** How bright the ink of a frame is, 0 to 1: the nearest frame's is white. */
function brightnessOf({ facing }: Painter, frame: number): number {
  const distance = facing[0] === 'after' ? VOLUME_FRAMES - 1 - frame : frame;
  return 1 - (HAZE * distance) / (VOLUME_FRAMES - 1);
}

/** The ink of a pixel, 0 to 1, where it is kept and solid; 0 elsewhere. */
function solidInk({ volume, layerAt }: Painter, frame: number, row: number, column: number): number {
  if (row < 0 || column < 0 || row >= DIGIT_SIZE || column >= DIGIT_SIZE) return 0;
  const ink = (volume[frame * DIGIT_PIXELS + row * DIGIT_SIZE + column] ?? 0) / 255;
  return ink >= SOLID && layerAt(frame, row, column) === 'kept' ? ink : 0;
}

function shade(ink: number, brightness: number): Colour {
  return blend(PAPER, INK, ink * brightness);
}

type Corner = readonly [row: number, column: number];

function drawSide(painter: Painter, frame: number, start: Corner, end: Corner, colour: Colour): void {
  const { context } = painter;
  const front = boundaryAt(0, frame) + (FRAME_DISTANCE - THICKNESS) / 2;
  const place = ([row, column]: Corner, depth: number): readonly [number, number] =>
    onScreen(painter, [depth, boundaryAt(1, row), boundaryAt(2, column)]);
  context.fillStyle = cssColour(colour);
  context.beginPath();
  context.moveTo(...place(start, front));
  context.lineTo(...place(end, front));
  context.lineTo(...place(end, front + THICKNESS));
  context.lineTo(...place(start, front + THICKNESS));
  context.fill();
}

/** Lets one canvas unit be a pixel of the frame that lies at `depth`. */
function setFramePlane(painter: Painter, depth: number): void {
  const { context, projection, scale } = painter;
  const { right, down } = projection;
  const [x, y] = onScreen(painter, [depth, boundaryAt(1, 0), boundaryAt(2, 0)]);
  context.setTransform(right[2] * scale, down[2] * scale, right[1] * scale, down[1] * scale, x, y);
}

function onScreen(
  { context, projection, scale }: Painter,
  point: VolumePoint,
): readonly [x: number, y: number] {
  const { width, height } = context.canvas;
  return [
    width / 2 + scale * along(projection.right, point),
    height / 2 + scale * along(projection.down, point),
  ];
}

/** A line's colour, and its width in pixels of the volume. */
type Line = readonly [colour: string, width: number];
const WHOLE_LINE: Line = ['rgb(140 150 170 / 45%)', 0.1];
const HIDDEN_LINE: Line = ['rgb(74 163 255 / 45%)', 0.14];
const KEPT_LINE: Line = ['#4aa3ff', 0.22];

function drawEdges(
  painter: Painter,
  edges: readonly BoxEdge[],
  visible: boolean,
  [colour, width]: Line,
): void {
  const { context, scale } = painter;
  context.strokeStyle = colour;
  context.lineWidth = width * scale;
  context.lineCap = 'round';
  context.beginPath();
  for (const { from, to, isVisible } of edges) {
    if (isVisible !== visible) continue;
    context.moveTo(...onScreen(painter, from));
    context.lineTo(...onScreen(painter, to));
  }
  context.stroke();
}

/** The outline of the frame that is looked at, over everything. */
function drawOutline(painter: Painter): void {
  const { context, frame, scale } = painter;
  const depth = frontOf(painter, frame);
  const [top, bottom] = [boundaryAt(1, 0), boundaryAt(1, DIGIT_SIZE)];
  const [left, right] = [boundaryAt(2, 0), boundaryAt(2, DIGIT_SIZE)];
  context.strokeStyle = '#ffd24a';
  context.lineWidth = 0.12 * scale;
  context.setLineDash([0.8 * scale, 0.6 * scale]);
  context.beginPath();
  context.moveTo(...onScreen(painter, [depth, top, left]));
  context.lineTo(...onScreen(painter, [depth, top, right]));
  context.lineTo(...onScreen(painter, [depth, bottom, right]));
  context.lineTo(...onScreen(painter, [depth, bottom, left]));
  context.closePath();
  context.stroke();
  context.setLineDash([]);
}
