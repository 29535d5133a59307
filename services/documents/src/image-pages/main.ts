import { writeFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/**
 * A process of its own (see data-access/image-pages.ts): `main.ts IMAGE PAGE IMAGE PAGE …` lays each image on one
 * A4 page, one after the other, and tells on a line of its own `done N` or `failed N`, N from 0.
 */

/** A4, points. */
const A4 = { short: 595.28, long: 841.89 };
/** Room for the page number below. */
const MARGIN = 30;
/** The long side of A4 at 300 dots an inch: more than a printer or an eye makes use of. */
const MOST_DOTS = 3508;
/** More than any photo of 20 MB has: some images unfold to gigabytes. */
const MOST_PIXELS = 120_000_000;

// Each image at its own pace, one thread: the service beside goes first.
sharp.concurrency(1);
sharp.cache(false);

const files = process.argv.slice(2);
for (let index = 0; index * 2 + 1 < files.length; index += 1) {
  const [image = '', page = ''] = files.slice(index * 2);
  const done = await layImage(image, page).then(
    () => true,
    () => false,
  );
  process.stdout.write(`${done ? 'done' : 'failed'} ${index}\n`);
  // An image's buffers are larger than all that would make the collector come by itself.
  globalThis.gc?.();
}

async function layImage(image: string, page: string): Promise<void> {
  const { data, info } = await sharp(image, {
    limitInputPixels: MOST_PIXELS,
    sequentialRead: true,
    failOn: 'error',
  })
    // As the camera was held.
    .autoOrient()
    .resize({ width: MOST_DOTS, height: MOST_DOTS, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  const lying = info.width > info.height;
  const [width, height] = lying ? [A4.long, A4.short] : [A4.short, A4.long];
  const scale = Math.min(
    (width - 2 * MARGIN) / info.width,
    (height - 2 * MARGIN) / info.height,
    // A small image stays small: no more than a point for a dot.
    1,
  );
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(data);
  const size = { width: info.width * scale, height: info.height * scale };
  document.addPage([width, height]).drawImage(picture, {
    x: (width - size.width) / 2,
    y: (height - size.height) / 2,
    ...size,
  });
  await writeFile(page, await document.save());
}
