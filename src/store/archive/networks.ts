import type { NetworksClient } from '../../lab/networksClient.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import type { Look } from '../../runs/attribution.ts';
import type { NetworkQuestion } from '../../messages/networkMessages.ts';
import { weightShapes } from '../../training/initialWeights.ts';
import { MOST_NETWORKS } from './mostNetworks.ts';
import type { PlaygroundStore } from '../state.ts';
import { runsGone } from '../training/selectRuns.ts';
import type { Run } from '../../runs/run.ts';

/** Where the weights of finished runs outlive the page. Everything may reject: private windows and full disks refuse. */
export interface NetworkArchive {
  /** The runs whose weights are kept. */
  runs(): Promise<readonly string[]>;
  load(run: string): Promise<unknown>;
  save(run: string, weights: readonly Float32Array[]): Promise<void>;
  remove(run: string): Promise<void>;
}

/** A run, as far as its network is concerned. */
export type AskedRun = Pick<Run, 'id' | 'config'>;

/** A question to the network of one run: 784 bytes, uncropped. */
export interface RunQuestion {
  readonly run: AskedRun;
  readonly pixels: Uint8Array;
}

/** The networks of finished runs. */
export interface Networks {
  /** Keeps the weights of a run that has just finished. */
  keep(run: string, weights: readonly Float32Array[]): void;
  /**
   * The probabilities by label that each run's network gives, by the run's id; runs whose weights are not at hand are left out.
   * Undefined when a newer question has taken this one's place. Rejects when there is no answer.
   */
  ask(questions: readonly RunQuestion[]): Promise<ReadonlyMap<string, Float32Array> | undefined>;
  /** Where each run's network looks, in the same way. */
  look(questions: readonly RunQuestion[]): Promise<ReadonlyMap<string, Look> | undefined>;
}

/** Keeps the networks of the runs of a store in an archive, and lets them answer. */
export function createNetworks(
  store: PlaygroundStore,
  client: NetworksClient,
  archive: NetworkArchive,
): Networks {
  /** Weights that the archive does not have, or not yet. */
  const unsaved = new Map<string, readonly Float32Array[]>();

  /** Makes room in front of what is saved next: first go those of runs that are not here, then the oldest. */
  const makeRoom = async (next: string): Promise<void> => {
    const order = store.getState().training.runs.map(({ id }) => id);
    const kept = (await archive.runs()).filter((id) => id !== next);
    const surplus = kept
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .slice(0, Math.max(0, kept.length - MOST_NETWORKS + 1));
    await Promise.all(surplus.map((id) => archive.remove(id)));
  };

  const save = async (run: string, weights: readonly Float32Array[]): Promise<void> => {
    try {
      await makeRoom(run);
      await archive.save(run, weights);
      unsaved.delete(run);
    } catch {
      store.setState({ archiveProblem: { code: 'networksRefused', figures: {} } });
    }
  };

  /** Whether the worker has the run's network, or gets it now. */
  const teach = async ({ id, config }: AskedRun): Promise<boolean> => {
    if (client.knows(id)) return true;
    const network = tutorialNetwork(config);
    const weights = unsaved.get(id) ?? (await archive.load(id).catch(() => undefined));
    if (!areWeights(weights, weightShapes(network))) return false;
    client.learn(id, network, weights);
    return true;
  };

  /** Asks the networks that are at hand; the answers by run. */
  const askAble = async <Answer>(
    questions: readonly RunQuestion[],
    ask: (digits: readonly NetworkQuestion[]) => Promise<readonly Answer[] | undefined>,
  ): Promise<ReadonlyMap<string, Answer> | undefined> => {
    const taught = await Promise.all(questions.map(({ run }) => teach(run)));
    const able = questions.filter((_, at) => taught[at]);
    if (able.length === 0) return new Map();
    const answers = await ask(able.map(({ run, pixels }) => ({ run: run.id, pixels })));
    return (
      answers &&
      new Map(
        able.flatMap(({ run }, at) => {
          const answer = answers[at];
          return answer === undefined ? [] : [[run.id, answer] as const];
        }),
      )
    );
  };

  store.subscribe((state, previous) => {
    for (const { id } of runsGone(state, previous)) {
      unsaved.delete(id);
      client.forget(id);
      // What stays behind makes room later.
      archive.remove(id).catch(() => undefined);
    }
  });

  return {
    keep: (run, weights) => {
      unsaved.set(run, weights);
      void save(run, weights);
    },
    ask: (questions) => askAble(questions, (digits) => client.ask(digits)),
    look: (questions) => askAble(questions, (digits) => client.look(digits)),
  };
}

/** What comes from the archive is checked: another version of the page may have written it. */
function areWeights(
  value: unknown,
  shapes: readonly (readonly number[])[],
): value is readonly Float32Array[] {
  return (
    Array.isArray(value) &&
    value.length === shapes.length &&
    shapes.every((shape, tensor) => {
      const weights: unknown = value[tensor];
      return (
        weights instanceof Float32Array && weights.length === shape.reduce((size, side) => size * side, 1)
      );
    })
  );
}
