import { EPSILON, STEP_SIZE, TAKE_FIRST, TAKE_SECOND } from '../header';
import { VECTOR } from './shapes';

/**
 * One step of Adam, as Keras computes it, on `bytes` bytes of parameters: m += (g - m)(1 - β1), v += (g² - v)(1 - β2),
 * w -= α m / (√v + ε), where the step size α already holds the corrections of both moments' bias.
 */
export function adam(parameters: usize, first: usize, second: usize, gradients: usize, bytes: usize): void {
  const takeFirst = v128.load32_splat(TAKE_FIRST);
  const takeSecond = v128.load32_splat(TAKE_SECOND);
  const stepSize = v128.load32_splat(STEP_SIZE);
  const epsilon = v128.load32_splat(EPSILON);
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const gradient = v128.load(gradients + at);
    let m = v128.load(first + at);
    let v = v128.load(second + at);
    m = f32x4.add(m, f32x4.mul(f32x4.sub(gradient, m), takeFirst));
    v = f32x4.add(v, f32x4.mul(f32x4.sub(f32x4.mul(gradient, gradient), v), takeSecond));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const step = f32x4.div(f32x4.mul(stepSize, m), f32x4.add(f32x4.sqrt(v), epsilon));
    v128.store(parameters + at, f32x4.sub(v128.load(parameters + at), step));
  }
}
