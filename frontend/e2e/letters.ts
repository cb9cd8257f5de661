import { type APIRequestContext, expect } from '@playwright/test';

interface Finding {
  id: string;
  severity: string;
  options: { code: string; suggested: boolean }[];
}

/** A letter of its own, brought in and settled by the police over HTTP, as its own tests show on the page. */
export async function draft(request: APIRequestContext, text: string) {
  const login = await request.post('/api/v1/auth/login', {
    data: { username: 'congan', password: 'mat-khau-cua-kiem-thu' },
  });
  const headers = { Authorization: `Bearer ${(await login.json()).accessToken}` };
  const intake = await request.post('/api/v1/directives/intake', {
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    data: { text },
  });
  expect(intake.status()).toBe(201);
  const read = await intake.json();
  const answers = (read.reading.findings as Finding[])
    .filter((f) => f.severity !== 'NOTE')
    .map((f) => [f.id, { option: f.options.find((o) => o.suggested)?.code }]);
  const settled = await request.patch(`/api/v1/directives/${read.directive}/intake`, {
    headers: {
      ...headers,
      'If-Match': intake.headers().etag ?? '',
      'Content-Type': 'application/merge-patch+json',
    },
    data: JSON.stringify({
      findings: Object.fromEntries(answers),
      confirmed: read.openPoints.map((p: { key: string }) => p.key),
    }),
  });
  expect(settled.status()).toBe(200);
  return { id: read.directive as string, headers };
}

export async function inForce(request: APIRequestContext, text: string) {
  const made = await draft(request, text);
  const active = await request.post(`/api/v1/directives/${made.id}/activate`, {
    headers: { ...made.headers, 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(active.status()).toBe(200);
  return made.id;
}
