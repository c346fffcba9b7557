/** Points of one digit at most; the longest of 70,000 drawn digits needs less than a fifth of them. */
const CAPACITY = 512;

/**
 * The way of the pen over the paper: points joined by straight lines, with the pen's radius at each. It is kept and
 * reused from digit to digit; only the first `length` entries count.
 */
export class PenPath {
  length = 0;
  readonly x = new Float64Array(CAPACITY);
  readonly y = new Float64Array(CAPACITY);
  readonly radius = new Float64Array(CAPACITY);
  /** 1 where a stroke begins, so that no line joins the point to the one before; else 0. */
  readonly begins = new Uint8Array(CAPACITY);

  clear(): void {
    this.length = 0;
  }

  /** @throws RangeError when the path is full */
  add(x: number, y: number, begins: boolean): void {
    if (this.length === CAPACITY) {
      throw new RangeError(`A path of more than ${CAPACITY} points; draw fewer strokes, or raise CAPACITY.`);
    }
    this.x[this.length] = x;
    this.y[this.length] = y;
    this.begins[this.length] = begins ? 1 : 0;
    this.length += 1;
  }
}
