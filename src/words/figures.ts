import { LANGUAGE } from './generated/en/language.ts';

/** How a number is written: as `Intl` does, and before that multiplied by `scale`, such as 100 for a percentage. */
export interface NumberFormat extends Intl.NumberFormatOptions {
  readonly scale?: number;
}

/** Making one costs milliseconds, so each is made once. */
const formats = new Map<string, Intl.NumberFormat>();
const rules = new Map<Intl.PluralRuleType, Intl.PluralRules>();

/** A number as the page's language writes it. */
export function number(value: number, format: NumberFormat = {}): string {
  const { scale = 1, ...options } = format;
  const key = JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.NumberFormat(LANGUAGE, options);
  formats.set(key, found);
  return found.format(value * scale);
}

/** Forms by exact value, such as `=0`, and by the language's classes of numbers; `other` is for the rest. */
export type PluralForms<T> = Readonly<Record<string, T>> & { readonly other: T };

/** The form that goes with `value`. */
export function plural<T>(value: number, forms: PluralForms<T>, type: Intl.PluralRuleType = 'cardinal'): T {
  const rule = rules.get(type) ?? new Intl.PluralRules(LANGUAGE, { type });
  rules.set(type, rule);
  return forms[`=${value}`] ?? forms[rule.select(value)] ?? forms.other;
}

/** The form named `value`, or else `other`. */
export function choice<T>(value: string, forms: Readonly<Record<string, T>> & { readonly other: T }): T {
  return forms[value] ?? forms.other;
}
