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

const fileId = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);

export const FileParamsSchema = z.object({
  number: z.string().regex(/^[A-Z0-9]{8}$/),
  fileId,
});

const bytes = z.int().min(0);

export const UploadPlanSchema = z
  .object({
    place: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'Where the files go, in the sender’s words: one upload a place.' }),
    files: z
      .array(z.object({ name: z.string().max(1000), size: bytes }))
      .min(1)
      .max(20)
      .meta({ description: 'In order; several become one PDF. 20 MB in all.' }),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of all the bytes in that order.' }),
  })
  .meta({ id: 'UploadPlan' });

export const UploadSchema = z
  .object({
    id: z.string(),
    place: z.string(),
    files: z.array(z.object({ name: z.string(), size: bytes })),
    size: bytes.meta({ description: 'Bytes in all.' }),
    received: bytes.meta({ description: 'Bytes that have come; the next chunk begins here.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Upload' });

export const UploadsSchema = z.object({ uploads: z.array(UploadSchema) }).meta({ id: 'Uploads' });

export const UploadParamsSchema = z.object({ uploadId: fileId });
export const ChunkParamsSchema = UploadParamsSchema.extend({
  offset: z.coerce.number<string>().int().min(0),
});

export const OwnerParamsSchema = FileParamsSchema.pick({ number: true });

export const StoredFilesSchema = z
  .object({ files: z.array(StoredFileSchema) })
  .meta({ id: 'StoredFiles' });

export const OwnFileParamsSchema = FileParamsSchema.pick({ fileId: true });

const applicationId = z.string().regex(/^[A-Za-z0-9.-]{1,140}$/);
const placeId = z.string().regex(/^[A-Za-z0-9-]{1,80}$/);

export const PieceFileParamsSchema = z.object({ id: applicationId, pieceId: placeId });
export const ConditionFileParamsSchema = z.object({ id: applicationId, conditionId: placeId });
export const MessageFileParamsSchema = z.object({
  id: applicationId,
  fileId: FileParamsSchema.shape.fileId,
});
export const MessageFileQuerySchema = z.object({
  name: z.string().max(1000).meta({ description: 'As the browser gave it.' }),
});
export const ApplicationParamsSchema = z.object({ id: applicationId });
export const DossierQuerySchema = z.object({
  language: z
    .enum(['fr', 'en'])
    .optional()
    .meta({ description: "The reader's; absent: the candidate's." }),
});

const reference = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,150}$/)
  .meta({ example: '2026.M2-DROIT-ASSUR.6WB5H7IJ-1' });
export const LetterParamsSchema = z.object({ id: applicationId, reference });

export const VerificationSchema = z
  .object({
    reference: z.string().trim().toUpperCase().pipe(reference),
    code: z.string().min(1).max(60).meta({ example: 'K7QM-2XHD-93TA-BWVR' }),
  })
  .meta({ id: 'LetterVerification' });

export const VerifiedLetterSchema = z
  .object({
    reference,
    kind: z.enum(['admission', 'refusal']),
    issuedAt: z.iso.datetime(),
    revokedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'null: it stands; else since when a correction has taken it back.' }),
    declinedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Of an admission: since when the holder has given the seat up.' }),
    programme: z.string(),
    timeZone: z.string().meta({ example: 'Europe/Paris' }),
    initials: z.string().meta({ description: "The holder's.", example: 'Y. H.' }),
  })
  .meta({ id: 'VerifiedLetter' });
