import type { AddressInfo } from 'node:net';
import express from 'express';
import { createCookies } from '../server/cookies.ts';

async function cookiesSet(secure: boolean): Promise<string[]> {
  const app = express().get('/', (request, response) => {
    createCookies(request, response, secure).write('admis-session', 'sealed', 60);
    response.end();
  });
  const server = app.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}/`)).headers.getSetCookie();
  } finally {
    server.close();
  }
}

test('on https a cookie is for this host alone, over https alone, and out of reach of scripts', async () => {
  expect(await cookiesSet(true)).toEqual([
    '__Host-admis-session=sealed; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
  ]);
});

test('on plain http, where browsers keep no such cookie, it is out of reach of scripts all the same', async () => {
  expect(await cookiesSet(false)).toEqual([
    'admis-session=sealed; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
  ]);
});
