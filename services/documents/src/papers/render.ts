import { renderToBuffer, type DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';

/** One after the other: the library keeps what it lays out in places that two documents would share. */
let last: Promise<unknown> = Promise.resolve();

/** A document as a PDF file's bytes. */
export function renderPaper(paper: ReactElement<DocumentProps>): Promise<Buffer> {
  const rendered = last.then(() => renderToBuffer(paper));
  last = rendered.catch(() => undefined);
  return rendered;
}
