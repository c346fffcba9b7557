import type { NetworkArchive } from '../../../../src/store/archive/networks.ts';

/** Keeps what structured cloning keeps, as the browser does. */
export class FakeArchive implements NetworkArchive {
  readonly kept = new Map<string, unknown>();
  refuses = false;

  runs = async () => [...this.kept.keys()];
  load = async (run: string) => this.kept.get(run);
  save = async (run: string, weights: readonly Float32Array[]) => {
    if (this.refuses) throw new Error('The disk is full.');
    this.kept.set(run, structuredClone(weights));
  };
  remove = async (run: string) => void this.kept.delete(run);
}
