import type { RefusalCode } from '@boussole/domain/refusals';

interface Call {
  name: string;
  variables: Record<string, unknown>;
  query: string;
}

/** What one operation answers: its data, or a refusal. */
type Answer = Record<string, unknown> | { refused: RefusalCode };
type Answering = Answer | ((variables: Record<string, unknown>) => Answer | Promise<Answer>);

const isRefusal = (answer: Answer): answer is { refused: RefusalCode } => 'refused' in answer;

/**
 * The only fake of the web's tests: the network. Answers by operation name; an operation nobody foresaw fails
 * the test that made it.
 */
export function fakeServer(answers: Record<string, Answering>) {
  const calls: Call[] = [];

  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as Omit<Call, 'name'>; // our own request
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    calls.push({ name, variables, query });
    const answering = answers[name];
    if (answering === undefined) throw new Error(`Nobody answers ${name}`);
    const answer = typeof answering === 'function' ? await answering(variables) : answering;
    const body = isRefusal(answer)
      ? { data: null, errors: [{ message: answer.refused, extensions: { code: answer.refused } }] }
      : { data: answer };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });

  return {
    answers,
    calls,
    /** The inputs one operation received, in order. */
    received: (name: string) => calls.filter((call) => call.name === name).map((call) => call.variables),
  };
}
