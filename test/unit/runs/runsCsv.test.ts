import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import { runsCsv, type RunRecord } from '../../../src/runs/runsCsv.ts';

const RUN: RunRecord = {
  name: 'Cropped',
  config: DEFAULT_CONFIG,
  parameters: 169_098,
  macs: 887_296,
  inkLost: 0.0902,
  validation: { accuracy: 0.9897, loss: 0.04 },
  test: { accuracy: 0.9905, loss: 0.0304 },
  secondsPerEpoch: 13.25,
};

const HEADER =
  'run,cropping,cropping_after_conv2d,cropping_after_conv2d_1,seed,data,border_width,border_share,training_digits,validation_split,epochs,batch_size,learning_rate,dropout,' +
  'input_rows,input_columns,parameters,macs,ink_lost,val_accuracy,val_loss,test_accuracy,test_loss,seconds_per_epoch';

/** The rows of a CSV text, read by the grammar of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('runsCsv', () => {
  it('has one header row and a row a run: the crop as Keras takes it, in quotes, and plain numbers', () => {
    expect(runsCsv([RUN])).toBe(
      `${HEADER}\r\nCropped,"((5, 5), (5, 5))","((0, 0), (0, 0))","((0, 0), (0, 0))",1,mnist,,,60000,0.2,25,250,0.001,0.25,18,18,169098,887296,0.0902,0.9897,0.04,` +
        '0.9905,0.0304,13.25\r\n',
    );
    expect(runsCsv([])).toBe(`${HEADER}\r\n`);
  });

  it('says with which border a run was trained', () => {
    const config = { ...DEFAULT_CONFIG, border: { width: 3, share: 0.5 } };
    const [header = [], row = []] = parseCsv(runsCsv([{ ...RUN, config }]));
    expect(row[header.indexOf('border_width')]).toBe('3');
    expect(row[header.indexOf('border_share')]).toBe('0.5');
  });

  it('leaves empty what is not known', () => {
    const unknown = {
      inkLost: undefined,
      validation: undefined,
      test: undefined,
      secondsPerEpoch: undefined,
    };
    const [, row] = parseCsv(runsCsv([{ ...RUN, ...unknown }]));
    expect(row?.slice(-6)).toEqual(['', '', '', '', '', '']);
    const diverged = parseCsv(runsCsv([{ ...RUN, test: { accuracy: 0.1, loss: Number.NaN } }]));
    expect(diverged[1]?.at(-2)).toBe('');
  });

  it.each(['a, b', 'say "crop"', 'two\r\nlines', 'crème – 5 × 5', '', ' '])('keeps the name %j', (name) => {
    const rows = parseCsv(runsCsv([{ ...RUN, name }, RUN]));
    expect(rows.map(([first]) => first)).toEqual(['run', name, 'Cropped']);
    expect(rows.map((row) => row.length)).toEqual([24, 24, 24]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('keeps spreadsheets from computing the name %s', (name) => {
    expect(parseCsv(runsCsv([{ ...RUN, name }]))[1]?.[0]).toBe(`'${name}`);
  });
});
