/**
 * Writes every mail in both languages, with sample data, to `.local/mail-previews/` at the root:
 * `npm run preview --workspace services/notifications`, then open index.html.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { language } from '../src/language/language.ts';
import { renderMail } from '../src/render-mail.tsx';
import { institution, portalUrl, samples, timeZone } from '../test/samples.ts';

const folder = join(import.meta.dirname, '../../../.local/mail-previews');
await mkdir(folder, { recursive: true });
const links: string[] = [];
for (const [title, sample] of samples) {
  for (const tongue of language.options) {
    const mail = await renderMail(
      {
        ...sample,
        timeZone,
        recipient: { name: 'Ygrec Hicks', dossierNumber: '6WB5H7IJ', language: tongue },
      },
      { institution, portalUrl },
    );
    const name = `${title.replaceAll(' ', '-')}.${tongue}`;
    await writeFile(join(folder, `${name}.html`), mail.html);
    await writeFile(join(folder, `${name}.txt`), `${mail.subject}\n\n${mail.text}\n`);
    links.push(`<li><a href="${name}.html">${name}</a> — ${mail.subject}</li>`);
  }
}
await writeFile(join(folder, 'index.html'), `<meta charset="utf-8"><ul>${links.join('\n')}</ul>`);
console.log(`${links.length} mails in ${folder}`);
