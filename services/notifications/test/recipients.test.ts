import { deadUrl, serve, type ServedApp } from '@admis/kit/testing';
import express from 'express';
import { createFindRecipient } from '../src/data-access/recipients.ts';

/** Answers like the dossier service's `GET /dossiers/{number}`. */
let dossier: ServedApp;
beforeAll(async () => {
  const app = express();
  app.get('/dossiers/:number', (request, response) => {
    if (request.get('authorization') !== 'Bearer service-token') response.status(401).end();
    else if (request.params.number === 'GONE0000') response.status(404).end();
    else if (request.params.number === 'BROKEN00') response.status(500).end();
    else if (request.params.number === 'PARTIAL0') response.json({ number: 'PARTIAL0' });
    else
      response.json({
        number: request.params.number,
        lastName: 'Hicks',
        firstName: 'Ygrec',
        email: 'ygrec@candidates.example',
        language: 'en',
        nationality: null,
      });
  });
  dossier = await serve(app);
});
afterAll(() => dossier.close());

const token = () => Promise.resolve('service-token');

it('finds who a mail goes to', async () => {
  const findRecipient = createFindRecipient(dossier.baseUrl, token);
  expect(await findRecipient('6WB5H7IJ')).toEqual({
    firstName: 'Ygrec',
    lastName: 'Hicks',
    email: 'ygrec@candidates.example',
    language: 'en',
  });
  expect(await findRecipient('GONE0000')).toBeUndefined();
});

it.each(['BROKEN00', 'PARTIAL0'])(
  'asks again later when the answer is of no use: %s',
  async (number) => {
    await expect(createFindRecipient(dossier.baseUrl, token)(number)).rejects.toMatchObject({
      code: 'recipientNotReadable',
      permanent: false,
    });
  },
);

it('asks again later when the dossier service is down, or gives us no entry', async () => {
  await expect(createFindRecipient(deadUrl, token)('6WB5H7IJ')).rejects.toMatchObject({
    permanent: false,
  });
  const stranger = createFindRecipient(dossier.baseUrl, () => Promise.resolve('other'));
  await expect(stranger('6WB5H7IJ')).rejects.toMatchObject({ permanent: false });
});
