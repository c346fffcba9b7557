import type { RunReply, TrainingClient } from '../../../../src/lab/trainingClient.ts';
import type { RunConfig } from '../../../../src/runs/config.ts';
import type { EngineReport } from '../../../../src/runs/engineReport.ts';

/** Notes what is asked of it; the test replies. */
export class FakeTrainingClient implements TrainingClient {
  readonly asked: string[] = [];
  readonly measured: RunConfig[] = [];
  readonly started: string[] = [];
  /** The settings that were prepared for, undefined where room was asked for. */
  readonly prepared: (RunConfig | undefined)[] = [];
  readonly watched: Uint8Array[] = [];
  reply: (reply: RunReply) => void = () => undefined;
  answerMeasurement: (report: EngineReport) => void = () => undefined;
  refuseMeasurement: (error: Error) => void = () => undefined;

  measure(config: RunConfig): Promise<EngineReport> {
    this.measured.push(config);
    return new Promise((resolve, reject) => {
      this.answerMeasurement = resolve;
      this.refuseMeasurement = reject;
    });
  }

  prepare: TrainingClient['prepare'] = (next) => {
    this.prepared.push(next?.config);
  };

  start: TrainingClient['start'] = ({ runs, paused }) => {
    this.started.push(...runs.map(({ run }) => run));
    this.asked.push(`start ${runs.map(({ run }) => this.nameOf(run)).join(' ')}${paused ? ' paused' : ''}`);
  };

  command: TrainingClient['command'] = ({ type, run }) => {
    this.asked.push(`${type} ${this.nameOf(run)}`);
  };

  watch: TrainingClient['watch'] = (_run, pixels) => {
    this.watched.push(pixels);
    this.asked.push(`watch ${pixels[0]}`);
  };

  onReply: TrainingClient['onReply'] = (listener) => {
    this.reply = listener;
  };

  /** Runs by the order in which they began: "run-1", "run-2", … */
  nameOf(run: string): string {
    return `run-${this.started.indexOf(run) + 1}`;
  }

  /** The id of the run that began as number `number`, from 1 on. */
  idOf(number: number): string {
    return this.started[number - 1] ?? '';
  }

  dispose(): void {
    this.asked.push('dispose');
  }
}
