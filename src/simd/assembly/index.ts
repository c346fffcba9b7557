import { multiplyAdd } from './kernels';
import { computeLayout, reserve } from './layout';
import { serve } from './schedule';
import { tabulateWindows } from './window';

export {
  BIAS1_AT,
  BIAS2_AT,
  hiddenKernel,
  hiddenFirst,
  hiddenSecond,
  HEAD_AT,
  headBiasAt,
  hiddenBiasAt,
  KERNEL1_AT,
  KERNEL2_AT,
  pixels,
  probabilities,
  small,
  smallBytes,
  smallFirst,
  smallSecond,
  targets,
} from './layout';
export { finish, run, setActive } from './schedule';

/** Lays out the memory after the header, as the first instance; false where the machine has not so much memory. */
export function prepare(): bool {
  if (!reserve(computeLayout(0))) return false;
  tabulateWindows();
  return true;
}

/** Whether products are fused with their sums: then something is left of the square of a number less the rounded square. */
export function fuses(number: f32): bool {
  const numbers = f32x4.splat(number);
  const rest = multiplyAdd(numbers, numbers, f32x4.neg(f32x4.mul(numbers, numbers)));
  return f32x4.extract_lane(rest, 0) != 0;
}

/** Helps the first instance until it dismisses its helpers. */
export function help(index: i32): void {
  computeLayout(index);
  tabulateWindows();
  serve(index);
}
