// A person behind a browser, over HTTP.
import { randomUUID } from 'node:crypto';
import { sleep } from '../lib/processes.mjs';

async function ask({ address, cookie }, query, variables = {}) {
  const response = await fetch(new URL('/graphql', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': '1', origin: new URL(address).origin, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${response.status} ${JSON.stringify(errors)}`);
  return { data, cookies: response.headers.getSetCookie().map((line) => line.split(';')[0]) };
}

export async function signIn(address, { email, password }) {
  const query = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { person { givenName } } }';
  const { data, cookies } = await ask({ address }, query, { input: { email, password } });
  if (!data.signIn.person.givenName || cookies.length === 0) throw new Error("l'entrée ne donne ni nom ni session");
  return { address, cookie: cookies.join('; ') };
}

export async function page(address, path) {
  const response = await fetch(new URL(path, address), { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${path} répond ${response.status}`);
  return response.text();
}

export async function createDossier(visitor) {
  const query = 'mutation Open($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id } }';
  const { data } = await ask(visitor, query, { key: randomUUID() });
  return data.createAnonymousDossier.id;
}

/** Asks for a password link, and waits until the mail is on the page of the demonstration. */
export async function receiveMail(visitor, email) {
  const mails = async () => (await ask(visitor, '{ localMails { to } }')).data.localMails.filter(({ to }) => to === email).length;
  const before = await mails();
  await ask(visitor, 'mutation Forgot($email: Text!) { requestPasswordLink(email: $email) }', { email });
  const deadline = Date.now() + 30_000;
  while ((await mails()) === before) {
    if (Date.now() > deadline) throw new Error('le courriel promis n’est pas arrivé');
    await sleep(200);
  }
}

/** With patience: what was killed a moment ago is coming back. */
export async function readDossier(visitor, id, { patience = 0 } = {}) {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      const { data } = await ask(visitor, 'query Read($id: Uuid!) { dossier(id: $id) { id } }', { id });
      if (data.dossier.id === id) return;
      throw new Error('un autre dossier est revenu');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}
