/** An answer as the wire carries it. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly codes: readonly string[];
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody at a browser: keeps her cookie, speaks GraphQL, knows nothing of the server's inside. */
export class Visitor {
  cookie = '';

  constructor(readonly address: string) {}

  async send(body: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer<never>> {
    const response = await fetch(`${this.address}/graphql`, {
      method, headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie: this.cookie, ...headers },
      ...(method === 'POST' && { body }),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const parsed = readJson(text);
    const codes = (parsed.errors ?? []).map((error) => error.extensions?.code ?? 'none');
    return { status: response.status, data: parsed.data as never, codes, text, headers: response.headers };
  }

  /** Data is typed by the caller: tests say what they read. */
  ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
    return this.send(JSON.stringify({ query, variables }));
  }

  /** Like ask, for steps that must succeed for the story to go on. */
  async must<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables);
    if (answer.codes.length > 0) throw new Error(`${answer.codes.join(', ')}: ${answer.text}`);
    return answer.data;
  }

  async signIn(email: string, password: string): Promise<this> {
    await this.must('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', { input: { email, password } });
    return this;
  }
}

function readJson(text: string): { data?: unknown; errors?: { extensions?: { code?: string } }[] } {
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ extensions: { code: `not JSON: ${text.slice(0, 80)}` } }] };
  }
}
