import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Response } from 'express';
import { ZipFile } from 'yazl';
import { ask, type Answer, type Api, type Problem } from '../app/utils/api.server.ts';
import type { components } from '../app/api/admissions.d.ts';
import type { PortalContext } from './load-context.ts';

type Part = { name: string; content: unknown };
/** What was written about one application. */
type Thread = { id: string } & Pick<components['schemas']['Messages'], 'messages'>;
type OwnFile = { id: string; name: string };
type Opened = Promise<{ data?: unknown; response: globalThis.Response }>;

/**
 * « Télécharger mes données »: all that is kept of a candidate as one ZIP. Each file is asked for when the one before
 * it has been sent, so that nothing is ever held whole.
 */
export function createMyDataRoutes(contextOf: (response: Response) => PortalContext): Router {
  const router = Router();

  router.get('/privacy/my-data.zip', async (request, response, next) => {
    const { api, session, t, now, log } = contextOf(response);
    const refuse = (problem: Problem) => {
      response.locals.problem = problem;
      next();
    };
    const user = await session.findUser();
    if (!user) {
      response.redirect(`/login?returnTo=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    if (!user.candidate) return refuse({ status: 403, code: 'forbidden' });
    const [parts, files] = await Promise.all([
      collect(api),
      ask(api.documents.GET('/files', {})),
    ] as const);
    if (!parts.ok) return refuse(parts.problem);
    if (!files.ok) return refuse(files.problem);

    const zip = new ZipFile();
    const add = (name: string, text: string) =>
      zip.addBuffer(Buffer.from(text), name, { mtime: now });
    add(t('myData.readmeName'), `${t('myData.readme')}\n`);
    for (const { name, content } of parts.data.parts) {
      add(`${name}.json`, `${JSON.stringify(content, null, 2)}\n`);
    }
    const addFiles = (folder: string, all: OwnFile[], open: (fileId: string) => Opened) => {
      for (const [name, { id }] of named(all)) {
        // Scans do not get smaller.
        zip.addReadStreamLazy(`${folder}/${name}`, { mtime: now, compress: false }, (found) => {
          streamOf(open(id)).then(
            (stream) => found(null, stream),
            (error: unknown) => found(error, undefined as never),
          );
        });
      }
    };
    addFiles('files', files.data.files, (fileId) =>
      api.documents.GET('/files/{fileId}', { params: { path: { fileId } }, parseAs: 'stream' }),
    );
    for (const { id, messages } of parts.data.threads) {
      addFiles(
        `messages/${id}`,
        messages.flatMap((message) => message.files),
        (fileId) =>
          api.documents.GET('/applications/{id}/message-files/{fileId}', {
            params: { path: { id, fileId } },
            parseAs: 'stream',
          }),
      );
    }
    zip.end();
    response.attachment(t('myData.fileName')).type('application/zip');
    const broken = new Promise<never>((_, reject) => zip.on('error', reject));
    try {
      await Promise.race([pipeline(zip.outputStream, response), broken]);
    } catch (error) {
      // The browser went away, or a file could not be had: a ZIP that breaks off is told from a whole one.
      log.warn({ err: error }, 'The data of a candidate were not sent whole');
      response.destroy();
    }
  });

  return router;
}

/** What each service keeps, one file each; a service that does not answer stops it all. */
async function collect(api: Api): Promise<Answer<{ parts: Part[]; threads: Thread[] }>> {
  const applications = await ask(
    api.admissions.GET('/applications', { params: { query: { pageSize: 200 } } }),
  );
  if (!applications.ok) return applications;
  const asked: [string, Promise<Answer<unknown>>][] = [
    ['account', ask(api.account.GET('/accounts/me', {}))],
    ['dossier', ask(api.dossier.GET('/dossiers/me', {}))],
    ['mails', ask(api.notifications.GET('/mails/mine', {}))],
    ['readings', ask(api.admissions.GET('/readings', {}))],
    ...applications.data.applications.map(({ id }): [string, Promise<Answer<unknown>>] => [
      `applications/${id}`,
      ask(api.admissions.GET('/applications/{id}/history', { params: { path: { id } } })),
    ]),
  ];
  const parts: Part[] = [];
  for (const [name, answer] of asked) {
    const found = await answer;
    if (found.ok) parts.push({ name, content: found.data });
    // Who signs in elsewhere has no account here.
    else if (name !== 'account' || found.problem.status !== 404) return found;
  }
  const threads: Thread[] = [];
  for (const { id } of applications.data.applications) {
    const found = await ask(
      api.admissions.GET('/applications/{id}/messages', { params: { path: { id } } }),
    );
    if (!found.ok) return found;
    const { messages } = found.data;
    if (messages.length === 0) continue;
    threads.push({ id, messages });
    parts.push({ name: `messages/${id}`, content: messages });
  }
  return { ok: true, data: { parts, threads } };
}

async function streamOf(opened: Opened): Promise<Readable> {
  const { data, response } = await opened;
  if (!response.ok || !data) throw new Error(`A file was answered with ${response.status}`);
  return Readable.fromWeb(data as never);
}

/** A name each within their folder; two files of one name are told apart by a number. */
export function named(files: OwnFile[]): Map<string, OwnFile> {
  const names = new Map<string, OwnFile>();
  for (const file of files) {
    const [, stem = '', extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(safe(file.name)) ?? [];
    let name = `${stem}${extension}`;
    for (let count = 2; names.has(name); count += 1) {
      name = `${stem} (${count})${extension}`;
    }
    names.set(name, file);
  }
  return names;
}

/** Nothing that a system takes for a folder or refuses in a name. */
function safe(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/g, '_').replace(/^\.+/, '_') || 'file';
}
