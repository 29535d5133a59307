/** The portal as it runs, over HTTP: what every visitor's browser relies on before anyone signs in. */
const portal = process.env.PORTAL_URL ?? 'http://localhost:3000';

function visit(path: string, init: RequestInit = {}) {
  return fetch(portal + path, { redirect: 'manual', ...init });
}

function post(path: string, form: Record<string, string>, headers: Record<string, string>) {
  return visit(path, { method: 'POST', body: new URLSearchParams(form), headers });
}

describe('a page', () => {
  test('is in French unless English was chosen, and says so', async () => {
    const page = await (await visit('/')).text();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('Je ne suis pas étudiant à l&#x27;Université');
    const headers = { cookie: 'admis-language=en', 'accept-language': 'fr' };
    expect(await (await visit('/', { headers })).text()).toContain('<html lang="en">');
  });

  test('runs only its own scripts and styles, each page with another nonce', async () => {
    const [one, other] = await Promise.all([visit('/'), visit('/')]);
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-/);
    expect(other.headers.get('content-security-policy')).not.toContain(nonce);
    const page = await one.text();
    const inline = page.match(/<(script|style)(?![^>]*\bsrc=)[^>]*>/g) ?? [];
    expect(inline.length).toBeGreaterThan(0);
    for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`);
    expect(page).not.toMatch(/ style="/);
  });

  test('is kept by no cache, but its scripts for ever', async () => {
    const page = await visit('/');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const script = /"(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    expect((await visit(script)).headers.get('cache-control')).toMatch(/immutable/);
  });

  test('that does not exist is a page too, with the way back', async () => {
    const response = await visit('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page introuvable');
  });

  test('never tells what it is made with', async () => {
    expect((await visit('/')).headers.get('x-powered-by')).toBeNull();
  });
});

describe('a form', () => {
  test.each(['https://evil.example', 'null'])('sent from %s is not taken', async (origin) => {
    const response = await post('/language', { language: 'en' }, { origin });
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('changes the language and shows the same page again', async () => {
    const form = { language: 'en', returnTo: '/catalogue?q=droit' };
    const response = await post('/language', form, { origin: portal });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/catalogue?q=droit');
    expect(response.headers.get('set-cookie')).toMatch(
      /^(__Host-)?admis-language=en; Path=\/; HttpOnly; SameSite=Lax/,
    );
  });

  test('never leads to another site', async () => {
    const form = { language: 'fr', returnTo: 'https://evil.example/' };
    const response = await post('/language', form, { origin: portal });
    expect(response.headers.get('location')).toBe('/');
  });

  test('with wrong fields names each of them', async () => {
    const response = await post('/account/new', { email: 'nobody' }, { origin: portal });
    expect(response.status).toBe(400);
    const page = await response.text();
    for (const text of [
      'Saisissez votre nom.',
      'Saisissez votre prénom.',
      'Cette adresse mail n&#x27;est pas valide.',
      'Saisissez une deuxième fois votre adresse mail.',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('value="nobody"');
  });
});

describe('the catalogue', () => {
  test('is searched by its address alone, and says how many it found', async () => {
    const page = await (
      await visit('/catalogue?q=ESPAGNOL&discipline=&level=&state=closed')
    ).text();
    expect(page).toMatch(/role="status"><strong>1 formation</);
    expect(page).toContain('Filtre en cours\u00a0: «\u00a0ESPAGNOL\u00a0», Close');
    // React keeps its texts apart by comments.
    expect(page.replaceAll('<!-- -->', '')).toContain('<option value="open">Ouverte (0)</option>');
  });

  test('offers to sign in and come back to the same programmes', async () => {
    const path = '/catalogue?q=droit';
    const page = await (await visit(path)).text();
    expect(page).toContain(`href="/login?returnTo=${encodeURIComponent(path)}"`);
    expect(await (await visit('/')).text()).toContain('href="/login"');
  });
});

describe('whoever is not signed in', () => {
  test.each([
    '/applications',
    '/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ?a=b',
    '/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ/cancel',
    '/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ/pieces/CV',
    '/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ/pieces/CV/file',
    '/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ/conditions/condition-1',
    '/applications/2026.M2-DROIT-ASSUR.6WB5H7IJ/calendar.ics',
    '/applications/calendar.ics',
    '/privacy/my-data',
    '/privacy/my-data.zip',
    '/account/link',
    '/dossier',
    '/dossier/address',
    '/dossier/internships/new',
    '/inbox',
    '/inbox?view=files&q=martin',
    '/ranking',
    '/dates',
    '/files/2026.M2-DROIT-ASSUR.6WB5H7IJ',
  ])('is asked to sign in and brought back to %s', async (path) => {
    const response = await visit(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`/login?returnTo=${encodeURIComponent(path)}`);
  });

  test('hands in nothing', async () => {
    const body = new FormData();
    body.set('file', new Blob(['%PDF-1.4']), 'a.pdf');
    const response = await visit('/applications/2026.X.6WB5H7IJ/pieces/CV/upload', {
      method: 'POST',
      body,
      headers: { origin: portal },
    });
    expect(response.headers.get('location')).toBe(
      '/login?returnTo=%2Fapplications%2F2026.X.6WB5H7IJ',
    );
  });

  test('sends no part of an upload, and is told so in a way that a script understands', async () => {
    const own = '/applications/2026.X.6WB5H7IJ';
    const headers = { origin: portal, 'content-type': 'application/json' };
    const body = JSON.stringify({ step: 'begin', files: [], digest: '' });
    const begun = await visit(`${own}/pieces/CV/upload`, { method: 'POST', body, headers });
    expect(begun.status).toBe(401);
    const chunk = await visit(`${own}/uploads/x?offset=0`, {
      method: 'PUT',
      body: 'a chunk',
      headers: { origin: portal, 'content-type': 'application/octet-stream' },
    });
    expect(chunk.status).toBe(401);
    expect(await chunk.json()).toEqual({ ok: false, code: 'unauthenticated' });
  });

  test('saves nothing in a dossier, and is told so in a way that a script understands', async () => {
    for (const path of ['/dossier/address/save', '/dossier/internships/x/save']) {
      expect((await post(path, { line1: 'a' }, { origin: portal })).status).toBe(401);
    }
  });

  test('can look things up in the lists of the dossier', async () => {
    const response = await visit('/lists/communes?postalCode=14123');
    expect(response.status).toBe(200);
    expect(await response.json()).toContainEqual({ value: '14341', label: 'Ifs' });
    expect((await visit('/lists/secrets')).status).toBe(404);
  });

  test('gets nowhere with a made-up answer of the sign-in, or a made-up session', async () => {
    const callback = await visit('/auth/callback?code=x&state=y');
    expect(callback.headers.get('location')).toBe('/login?restart=1');
    const headers = { cookie: 'admis-session=a.b.c.d.e; admis-login=a.b.c.d.e' };
    expect((await visit('/dossier', { headers })).status).toBe(302);
  });

  test('is told what is wrong with a made-up activation link', async () => {
    const response = await visit('/account/activate?token=made-up');
    expect(await response.text()).toContain('Ce lien ne peut pas être utilisé');
  });
});

test('the health page tells the state of every part', async () => {
  const response = await visit('/health');
  const { status, dependencies } = (await response.json()) as {
    status: string;
    dependencies: Record<string, { status: string }>;
  };
  expect(response.status).toBe(status === 'ok' ? 200 : 503);
  expect(Object.keys(dependencies).sort()).toEqual([
    'admissions',
    'catalogue',
    'documents',
    'dossier',
    'identity',
    'keycloak',
    'notifications',
  ]);
});
