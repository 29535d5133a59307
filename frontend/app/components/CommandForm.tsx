import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

/**
 * A form that gives one command to an application.
 * @param commandKey      random, from the loader: a page's form counts once, however often it is sent
 * @param expectedRevision where the person decides on what the page shows: a changed application refuses
 */
export function CommandForm({
  type,
  piece = '',
  condition = '',
  commandKey,
  expectedRevision,
  children,
}: {
  type: string;
  piece?: string;
  condition?: string;
  commandKey: string;
  expectedRevision?: number;
  children: ReactNode;
}) {
  return (
    <Form method="post" preventScrollReset={piece + condition !== ''}>
      <input type="hidden" name="type" value={type} />
      {piece ? <input type="hidden" name="piece" value={piece} /> : null}
      {condition ? <input type="hidden" name="condition" value={condition} /> : null}
      <input
        type="hidden"
        name="idempotencyKey"
        value={`${commandKey}.${type}.${piece}${condition}`}
      />
      {expectedRevision === undefined ? null : (
        <input type="hidden" name="expectedRevision" value={expectedRevision} />
      )}
      {children}
    </Form>
  );
}
