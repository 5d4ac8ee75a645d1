import { print, type DocumentNode } from 'graphql';
import { ApiError, codeOfAnswer } from './errors';
import type { TadaDocumentNode } from './graphql';
import { noteAnswer } from './server-clock';

interface Answer<R> {
  data?: R | null;
  errors?: readonly { extensions?: { code?: unknown } }[];
}

interface Options {
  signal?: AbortSignal;
  /** Let the request outlive the page. */
  keepalive?: boolean;
  /** Fail rather than ask for the password again. */
  isFinal?: boolean;
  /** The secret of a mailed link, where that is what opens. */
  link?: string;
}

/** Opens the sign-in dialog over the page and resolves once somebody is signed in again. */
type SignInAgain = () => Promise<void>;

let signInAgain: SignInAgain | null = null;

/** While the shell is on screen, a lost session is repaired in place instead of failing what was asked. */
export function repairSessionWith(repair: SignInAgain): () => void {
  signInAgain = repair;
  return () => {
    if (signInAgain === repair) signInAgain = null;
  };
}

/** The session is known to be over: ask for the password before anything else is shown. */
export function expireSession(): void {
  // Giving up shows the sign-in page: there is nothing more to do here.
  signInAgain?.().catch(() => undefined);
}

const printed = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}

async function send<R, V>(document: TadaDocumentNode<R, V>, variables: V, options: Options): Promise<R> {
  const { signal, keepalive = false, link } = options;
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-csrf': '1',
        ...(link !== undefined && { 'x-relais': link }),
      },
      body: JSON.stringify({ query: textOf(document), variables }),
      keepalive,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('service.unavailable');
  }
  const answer = await bodyOf<R>(response);
  const errors = answer.errors ?? [];
  if (!response.ok || errors.length > 0 || !answer.data) throw new ApiError(codeOfAnswer(response.status, errors));
  noteAnswer(response.headers.get('date'));
  return answer.data;
}

/** A proxy's error page is not JSON: its status then says enough. */
async function bodyOf<R>(response: Response): Promise<Answer<R>> {
  try {
    // The server's answer has the shape its own schema promises: the document is checked against it.
    return (await response.json()) as Answer<R>;
  } catch {
    return {};
  }
}

/** One GraphQL operation. Throws an ApiError whose code has a sentence in every language. */
export async function request<R, V>(
  document: TadaDocumentNode<R, V>,
  variables: V,
  options: Options = {},
): Promise<R> {
  try {
    return await send(document, variables, options);
  } catch (error) {
    const isSessionLost = error instanceof ApiError && error.code === 'auth.required';
    if (!isSessionLost || !signInAgain || options.isFinal) throw error;
    await signInAgain();
    return send(document, variables, options);
  }
}
