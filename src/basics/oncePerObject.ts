/**
 * `compute`, done once for each object that it is asked about, and remembered as long as the object is there. For objects that
 * never change.
 */
export function oncePerObject<Asked extends object, Value>(
  compute: (asked: Asked) => Value,
): (asked: Asked) => Value {
  const known = new WeakMap<Asked, { readonly value: Value }>();
  return (asked) => {
    const before = known.get(asked);
    if (before) return before.value;
    const value = compute(asked);
    known.set(asked, { value });
    return value;
  };
}
