/** Draws when the browser does next, together with what else changes then. Gives what takes it back. */
export function inNextFrame(draw: () => void): () => void {
  const frame = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(frame);
}

/** The time of the frame that was taken last. */
let taken: number | undefined;

/**
 * Draws when the browser does next: apart from the task that brought the news, only one such thing in a frame, and not at all
 * in a hidden tab until it is shown again. Gives what takes it back.
 */
export function inFrameOfItsOwn(draw: () => void): () => void {
  const attempt = (time: number): void => {
    if (time === taken) {
      frame = requestAnimationFrame(attempt);
      return;
    }
    taken = time;
    draw();
  };
  let frame = requestAnimationFrame(attempt);
  return () => cancelAnimationFrame(frame);
}
