import { dirname } from 'node:path';
import { sentencesOutside } from './words/outsideWords.ts';

// Lists the sentences that are not in src/words/ yet, and counts them: npx tsx scripts/sentencesOutside.ts [folder]
const counts = new Map<string, number>();
for (const sentence of sentencesOutside(process.argv[2])) {
  console.log(sentence);
  const folder = dirname(sentence.slice(0, sentence.indexOf(':')));
  counts.set(folder, (counts.get(folder) ?? 0) + 1);
}
for (const [folder, count] of counts) console.log(`${String(count).padStart(5)} ${folder}`);
