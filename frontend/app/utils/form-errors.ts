/** A conform form's errors for ErrorSummary: the form's own first, then in the order of its fields. */
export function formErrors(
  form: { errors?: string[] | undefined },
  fields: Record<string, { id: string; errors?: string[] | undefined }>,
) {
  return [
    ...(form.errors ?? []).map((key) => ({ key })),
    ...Object.values(fields).flatMap(({ id, errors }) =>
      errors?.[0] ? [{ key: errors[0], fieldId: id }] : [],
    ),
  ];
}
