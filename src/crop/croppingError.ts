/**
 * Why something typed as a cropping cannot be used: it is no Python literal (`NotationError`), or Keras refuses it
 * (`KerasError`). The `message` can be shown as it is.
 */
export abstract class CroppingError extends Error {}

/** The exceptions that Keras's cropping layers raise. */
export type KerasErrorKind = 'ValueError' | 'TypeError' | 'KeyError' | 'OverflowError';

/**
 * What Keras raises, with its message word for word, typing mistakes included.
 * `String(error)` is the last line of Python's traceback, such as `KeyError: 0`.
 */
export class KerasError extends CroppingError {
  readonly kind: KerasErrorKind;

  constructor(kind: KerasErrorKind, message: string) {
    super(message);
    this.name = kind;
    this.kind = kind;
  }
}
