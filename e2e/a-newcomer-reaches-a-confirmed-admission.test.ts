import { playPath } from './path.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'from « Créer votre dossier » to the registration procedure; a second application is refused, a third cancelled',
  async ({ config, mailbox, visit, look }) => {
    const events: string[] = [];
    await playPath({
      config,
      mailbox,
      visit,
      look,
      tell: (who, what) => void events.push(`${who} ${what}`),
    });
    expect(events.length).toBeGreaterThan(30);
  },
  { seconds: 480 },
);
