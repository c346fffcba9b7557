/**
 * The rows of comma-separated values (RFC 4180), each by the names of the header row, as a spreadsheet would have them. Throws
 * an `Error` where a quote is not closed or a row has not as many fields as the header.
 */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readRows(text);
  return rows.map((row, place) => {
    if (row.length !== header.length) {
      throw new Error(`Row ${place + 2} has ${row.length} fields, but there are ${header.length} columns.`);
    }
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A field in quotes or without any, and what follows it.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error(`The values cannot be read from row ${rows.length + 1} on.`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
