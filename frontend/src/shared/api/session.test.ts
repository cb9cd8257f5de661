import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const account = { id: '01', username: 'xa.taphoi' };
const begun = () => new Response(JSON.stringify({ accessToken: 'new', account }));

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

async function sessionOver(answers: Record<string, () => Promise<Response> | Response>) {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (path: string) => answers[path.replace('/api/v1/auth/', '')]?.());
  return import('./session');
}

test('a refresh refused after somebody signed in again does not end the new session', async () => {
  let refuse: (answer: Response) => void = () => {};
  const late = new Promise<Response>((resolve) => {
    refuse = resolve;
  });
  const session = await sessionOver({ refresh: () => late, login: begun });
  const refreshed = session.refresh();
  await session.signIn({ username: 'xa.taphoi', password: 'mat-khau' }, 'vi');
  refuse(new Response(null, { status: 401 }));
  expect(await refreshed).toEqual(account);
  expect(session.currentToken()).toBe('new');
});

test('a refresh refused ends the session it was asked for', async () => {
  const session = await sessionOver({ refresh: () => new Response(null, { status: 401 }), login: begun });
  await session.signIn({ username: 'xa.taphoi', password: 'mat-khau' }, 'vi');
  expect(await session.refresh()).toBeNull();
  expect(session.currentToken()).toBeNull();
});

test('a service that is just starting says nothing about who is signed in', async () => {
  const session = await sessionOver({ refresh: () => new Response(null, { status: 503 }), login: begun });
  await session.signIn({ username: 'xa.taphoi', password: 'mat-khau' }, 'vi');
  await expect(session.refresh()).rejects.toMatchObject({ status: 503 });
  expect(session.currentToken()).toBe('new');
});
