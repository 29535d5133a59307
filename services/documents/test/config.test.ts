import { readConfig } from '../src/config.ts';

const good = {
  ADMIS_ENV: 'test',
  PORT: '4005',
  PORTAL_URL: 'http://localhost:3000',
  KEYCLOAK_URL: 'http://localhost:8080',
  SERVICE_CLIENT_SECRET: 'a secret of the services',
  INSTITUTION_NAME: 'Université de Démonstration',
  INSTITUTION_REGISTRATION_URL: 'https://inscription.example',
  INSTITUTION_ACCENT_COLOUR: '#1f4e8c',
  ADMISSIONS_URL: 'http://localhost:4004',
  DOSSIER_URL: 'http://localhost:4003',
  CATALOGUE_URL: 'http://localhost:4002',
  LETTER_SECRET: 'a secret that nobody could guess',
  MINIO_ENDPOINT: 'http://localhost:9000',
  MINIO_ACCESS_KEY: 'admis',
  MINIO_SECRET_KEY: 'a long secret',
  MINIO_BUCKET: 'admis-documents',
  CLAMAV_HOST: 'localhost',
  CLAMAV_PORT: '3310',
};

it('reads a whole configuration', () => {
  expect(readConfig(good)).toMatchObject({ CLAMAV_PORT: 3310, PORT: 4005 });
});

it('has no secret of its own, and names every bad value but shows none', () => {
  const { MINIO_SECRET_KEY: _secret, LETTER_SECRET: _other, ...rest } = good;
  const bad = { ...rest, MINIO_ENDPOINT: 'ftp://hidden', MINIO_BUCKET: 'Pièces', CLAMAV_PORT: '0' };
  expect(() => readConfig(bad)).toThrow(
    /MINIO_ENDPOINT[\s\S]*MINIO_SECRET_KEY[\s\S]*MINIO_BUCKET[\s\S]*CLAMAV_PORT[\s\S]*LETTER_SECRET/,
  );
  expect(() => readConfig(bad)).not.toThrow(/hidden|Pièces/);
});
