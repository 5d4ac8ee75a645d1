/** What was really given: a field that was left out stands for nothing, and hides nothing. */
export const given = <Input extends object>(input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Input; // the same fields, fewer of them
