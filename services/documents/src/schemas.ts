import { z } from 'zod';

/** What the documents service takes and answers, as zod schemas: they make /openapi.json. */

export const StoredFileSchema = z
  .object({
    id: z.string().meta({ description: 'Unguessable; what a piece is deposited by.' }),
    name: z.string().meta({ description: 'As the candidate named it, without any path.' }),
    size: z.int().positive().meta({ description: 'Bytes.' }),
    mime: z
      .enum(['application/pdf', 'image/jpeg', 'image/png'])
      .meta({ description: 'By content, not by name.' }),
  })
  .meta({ id: 'StoredFile' });

export const FileParamsSchema = z.object({
  number: z.string().regex(/^[A-Z0-9]{8}$/),
  fileId: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
});

export const StoredFilesSchema = z
  .object({ files: z.array(StoredFileSchema) })
  .meta({ id: 'StoredFiles' });

export const OwnFileParamsSchema = FileParamsSchema.pick({ fileId: true });

const applicationId = z.string().regex(/^[A-Za-z0-9.-]{1,140}$/);
const placeId = z.string().regex(/^[A-Za-z0-9-]{1,80}$/);

export const PieceFileParamsSchema = z.object({ id: applicationId, pieceId: placeId });
export const ConditionFileParamsSchema = z.object({ id: applicationId, conditionId: placeId });
