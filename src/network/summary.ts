import type { LayerName } from '../crop/croppingLayers.ts';
import { printShape, type Shape } from '../crop/outputShape.ts';
import { describeNetwork } from './describeNetwork.ts';
import type { NetworkSpec } from './layers.ts';

/** Inner widths of Keras's three columns at its default line length of 80. */
const WIDTHS = [31, 22, 13] as const;

/** A row of the summary: layer with its class, output shape, parameters. */
type Row = readonly [layer: string, outputShape: string, parameters: string];

/**
 * The text that Keras 3 prints for `model.summary()` of a sequential network in a fresh session.
 *
 * Source: Keras 3.15.1, executed; a test compares with its recorded output.
 */
export function modelSummary(network: NetworkSpec): string {
  const { layers, parameters } = describeNetwork(network);
  const rows = layers.map((layer): Row => [
    `${layer.name} (${layer.spec.type})`,
    formatShape(layer.outputShape),
    formatCount(layer.parameters),
  ]);
  return summaryTable(rows, parameters);
}

/** The same for a network of one layer without weights, such as a cropping one, whose output has `outputShape`. */
export function layerSummary(layer: LayerName, outputShape: Shape): string {
  return summaryTable([[`${layer.toLowerCase()} (${layer})`, printShape(outputShape), '0']], 0);
}

function summaryTable(rows: readonly Row[], parameters: number): string {
  const trainable = `${formatCount(parameters)} (${formatMemory(parameters)})`;
  return [
    'Model: "sequential"',
    rule('┏', '━', '┳', '┓'),
    line('┃', ['Layer (type)', 'Output Shape', 'Param #']),
    rule('┡', '━', '╇', '┩'),
    rows.map((row) => line('│', row)).join(`\n${rule('├', '─', '┼', '┤')}\n`),
    rule('└', '─', '┴', '┘'),
    ` Total params: ${trainable}`,
    ` Trainable params: ${trainable}`,
    ' Non-trainable params: 0 (0.00 B)',
  ].join('\n');
}

/** A shape in Keras's notation with its unknown batch axis, such as `(None, 18, 18, 1)`. */
export function formatShape(shape: readonly number[]): string {
  return printShape([null, ...shape]);
}

/** Made once: `toLocaleString` makes one for every number. */
const COUNT_FORMAT = new Intl.NumberFormat('en-US');

/** A whole number with commas between its thousands, as Keras prints it. */
export function formatCount(count: number): string {
  return COUNT_FORMAT.format(count);
}

/** The memory of `parameters` float32 numbers as Keras prints it, such as `660.54 KB`. */
function formatMemory(parameters: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let size = parameters * 4;
  while (size >= 1024 && units.length > 1) {
    size /= 1024;
    units.shift();
  }
  return `${size.toFixed(2)} ${units[0] ?? 'TB'}`;
}

function rule(left: string, fill: string, middle: string, right: string): string {
  return left + WIDTHS.map((width) => fill.repeat(width + 2)).join(middle) + right;
}

function line(bar: string, [layer, shape, parameters]: Row): string {
  const cells = [layer.padEnd(WIDTHS[0]), shape.padEnd(WIDTHS[1]), parameters.padStart(WIDTHS[2])];
  return `${bar} ${cells.join(` ${bar} `)} ${bar}`;
}
