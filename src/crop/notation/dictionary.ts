import { equalityKey } from './equality.ts';
import type { PythonEntry, PythonValue } from './pythonValue.ts';

/** Gathers entries as Python does: a key that comes again keeps its first spelling and place, and takes the last value. */
export class DictionaryBuilder {
  readonly #entries = new Map<string, PythonEntry>();

  get entries(): readonly PythonEntry[] {
    return [...this.#entries.values()];
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Adds an entry; `false`, and nothing added, when Python cannot take `key` for one. */
  set(key: PythonValue, value: PythonValue): boolean {
    const identity = equalityKey(key);
    if (identity === undefined) return false;
    this.#entries.set(identity, [this.#entries.get(identity)?.[0] ?? key, value]);
    return true;
  }
}

/** What `dictionary[key]` is in Python; `undefined` where that raises a `KeyError`. */
export function lookUp(entries: readonly PythonEntry[], key: PythonValue): PythonValue | undefined {
  const identity = equalityKey(key);
  return entries.find(([other]) => equalityKey(other) === identity)?.[1];
}
