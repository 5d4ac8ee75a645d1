/** Spaces that no line may break at: before ":" and "%", inside « », as French is set. */
const set = (text: string): string => text.replace(/ ([:;?!%»–])/g, '\u00a0$1').replace(/« /g, '«\u00a0').replace(/(\d) (?=\d{3}\b)/g, '$1\u202f');

/** Everything that is read, with its spaces; numbers and the rest as they are. */
export function tidy<Value>(value: Value): Value {
  if (typeof value === 'string') return set(value) as Value; // a string stays one
  if (Array.isArray(value)) return value.map((one: unknown) => tidy(one)) as Value; // and a list one
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidy(one)])) as Value; // under the same names
}
