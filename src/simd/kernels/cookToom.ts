/** The points besides 0 and infinity, in pairs of ±p. More pairs would save more, and round worse. */
const PAIRS = [1, 2, 1 / 2];

/** A sum of vectors, each named and with its coefficient. */
type Terms = readonly (readonly [coefficient: number, name: string])[];

/**
 * Writes the lines of the convolution of a line with a kernel of three, by Cook and Toom: inputs and kernel are taken for
 * polynomials, whose values at some points are multiplied, and the results follow from the products. With w pairs of points these
 * are 2 w results from 2 w + 2 products in place of 6 w: Winograd's F(2 w, 3).
 *
 * Names are those of vectors; the lines define the names in `to`.
 */
export class CookToom {
  readonly #coefficients: number[] = [];

  /** The 2 w + 2 transformed inputs, from as many inputs. */
  inputs(inputs: readonly string[], to: readonly string[]): string[] {
    const pairs = pairsOf(inputs.length);
    const allPairs = pairs.reduce(timesPair, [1]);
    const terms = (polynomial: readonly number[]): Terms =>
      polynomial.map((coefficient, power) => [coefficient, at(inputs, power)]);
    return [
      define(at(to, 0), this.#sum(terms(allPairs))),
      ...pairs.flatMap((p, index) => {
        // x (x ± p) times the other pairs: only the odd powers change their signs.
        const others = pairs.filter((q) => q !== p).reduce(timesPair, [1]);
        const even = this.#sum(terms([0, 0, ...others]));
        const odd = this.#sum(terms([0, ...others.map((coefficient) => p * coefficient)]));
        return definePair(to, index, even, odd);
      }),
      define(at(to, to.length - 1), this.#sum(terms([0, ...allPairs]))),
    ];
  }

  /** The 2 w + 2 transformed elements of a kernel a, b, c. */
  kernel([a, b, c]: readonly [string, string, string], to: readonly string[]): string[] {
    const pairs = pairsOf(to.length);
    const atZero = pairs.reduce((product, p) => product * -(p * p), 1);
    return [
      define(at(to, 0), this.#sum([[1 / atZero, a]])),
      ...pairs.flatMap((p, index) => {
        const others = pairs.filter((q) => q !== p).reduce((product, q) => product * (p * p - q * q), 1);
        const scale = 1 / (2 * p * p * others);
        const even = this.#sum([
          [scale, a],
          [scale * p * p, c],
        ]);
        return definePair(to, index, even, this.#sum([[scale * p, b]]));
      }),
      define(at(to, to.length - 1), c),
    ];
  }

  /** The 2 w results, from 2 w + 2 products. */
  outputs(products: readonly string[], to: readonly string[]): string[] {
    const pairs = pairsOf(products.length);
    const part = (parity: number, index: number): string =>
      `${at(products, 2 * index + 1)}${parity === 0 ? 'even' : 'odd'}`;
    return [
      ...pairs.flatMap((_, index) => {
        const both = `${at(products, 2 * index + 1)}, ${at(products, 2 * index + 2)}`;
        return [define(part(0, index), `f32x4.add(${both})`), define(part(1, index), `f32x4.sub(${both})`)];
      }),
      ...to.map((result, power) => {
        const zero: Terms = power === 0 ? [[1, at(products, 0)]] : [];
        const infinity: Terms = power === to.length - 1 ? [[1, at(products, products.length - 1)]] : [];
        const others: Terms = pairs.map((p, index) => [p ** power, part(power % 2, index)]);
        return define(result, this.#sum([...zero, ...others, ...infinity]));
      }),
    ];
  }

  /** The table of coefficients that all lines written so far read. */
  table(): string {
    return `const COEFFICIENTS = memory.data<f32>([${this.#coefficients.join(', ')}], 16);\n`;
  }

  /** Begins with a vector that is taken as it is, if there is one; each other then costs one operation. */
  #sum(terms: Terms): string {
    const [first, ...others] = terms
      .filter(([coefficient]) => coefficient !== 0)
      .sort(([a], [b]) => Number(b === 1) - Number(a === 1));
    if (!first) throw new RangeError('There is nothing to add up.');
    const [coefficient, name] = first;
    const start = coefficient === 1 ? name : `f32x4.mul(${this.#vector(coefficient)}, ${name})`;
    return others.reduce((rest, [factor, value]) => {
      if (factor === 1) return `f32x4.add(${rest}, ${value})`;
      if (factor === -1) return `f32x4.sub(${rest}, ${value})`;
      return `multiplyAdd(${this.#vector(factor)}, ${value}, ${rest})`;
    }, start);
  }

  /** A coefficient in all lanes: loaded, because a constant vector would be made anew at each use. */
  #vector(coefficient: number): string {
    const rounded = Math.fround(coefficient);
    if (!this.#coefficients.includes(rounded)) this.#coefficients.push(rounded);
    return `v128.load32_splat(COEFFICIENTS, ${4 * this.#coefficients.indexOf(rounded)})`;
  }
}

/** The pairs of points that so many products need. */
function pairsOf(products: number): readonly number[] {
  return PAIRS.slice(0, products / 2 - 1);
}

/** A polynomial, by the coefficients of its powers, times x² - p². */
function timesPair(polynomial: readonly number[], p: number): readonly number[] {
  return [...polynomial, 0, 0].map(
    (_, power) => (polynomial[power - 2] ?? 0) - p * p * (polynomial[power] ?? 0),
  );
}

/** The values at p and -p. */
function definePair(to: readonly string[], index: number, even: string, odd: string): string[] {
  const [plus, minus] = [at(to, 2 * index + 1), at(to, 2 * index + 2)];
  return [
    define(`${plus}even`, even),
    define(`${plus}odd`, odd),
    define(plus, `f32x4.add(${plus}even, ${plus}odd)`),
    define(minus, `f32x4.sub(${plus}even, ${plus}odd)`),
  ];
}

function define(name: string, expression: string): string {
  return `const ${name} = ${expression};`;
}

function at(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`There is no name ${index} among ${names.length}.`);
  return name;
}
