/** What a command with fields of its own sends besides them; CommandForm is for those without. */
export function CommandFields({
  type,
  piece = '',
  commandKey,
  expectedRevision,
}: {
  type: string;
  piece?: string;
  commandKey: string;
  expectedRevision: number;
}) {
  return (
    <>
      <input type="hidden" name="type" value={type} />
      {piece ? <input type="hidden" name="piece" value={piece} /> : null}
      <input type="hidden" name="idempotencyKey" value={`${commandKey}.${type}.${piece}`} />
      <input type="hidden" name="expectedRevision" value={expectedRevision} />
    </>
  );
}
