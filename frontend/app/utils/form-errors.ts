/**
 * A conform form's errors for ErrorSummary: the form's own first, then those of its fields.
 * @param fields in the order of the page (conform's set of them cannot be listed)
 */
export function formErrors(
  form: { errors?: string[] | undefined },
  fields: { id: string; errors?: string[] | undefined }[],
) {
  return [
    ...(form.errors ?? []).map((key) => ({ key })),
    ...fields.flatMap(({ id, errors }) => (errors?.[0] ? [{ key: errors[0], fieldId: id }] : [])),
  ];
}
