/** What a command with fields of its own sends besides them; CommandForm is for those without. */
export function CommandFields({
  type,
  piece = '',
  condition = '',
  commandKey,
  expectedRevision,
}: {
  type: string;
  piece?: string;
  condition?: string;
  commandKey: string;
  expectedRevision: number;
}) {
  return (
    <>
      <input type="hidden" name="type" value={type} />
      {piece ? <input type="hidden" name="piece" value={piece} /> : null}
      {condition ? <input type="hidden" name="condition" value={condition} /> : null}
      <input
        type="hidden"
        name="idempotencyKey"
        value={`${commandKey}.${type}.${piece}${condition}`}
      />
      <input type="hidden" name="expectedRevision" value={expectedRevision} />
    </>
  );
}
