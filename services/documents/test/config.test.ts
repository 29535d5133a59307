import { readConfig } from '../src/config.ts';

const good = {
  ADMIS_ENV: 'test',
  PORT: '4005',
  PORTAL_URL: 'http://localhost:3000',
  KEYCLOAK_URL: 'http://localhost:8080',
  ADMISSIONS_URL: 'http://localhost:4004',
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
  const { MINIO_SECRET_KEY: _secret, ...rest } = good;
  const bad = { ...rest, MINIO_ENDPOINT: 'ftp://hidden', MINIO_BUCKET: 'Pièces', CLAMAV_PORT: '0' };
  expect(() => readConfig(bad)).toThrow(
    /MINIO_ENDPOINT[\s\S]*MINIO_SECRET_KEY[\s\S]*MINIO_BUCKET[\s\S]*CLAMAV_PORT/,
  );
  expect(() => readConfig(bad)).not.toThrow(/hidden|Pièces/);
});
