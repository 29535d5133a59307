import { z } from 'zod';
import { refusalCodes } from '@admis/workflows/domain';
import {
  CandidateSchema,
  decisionStatuses,
  FileStatusSchema,
  InstantSchema,
  pageShape,
  pagingShape,
} from './common.ts';

/** Why a row of a ranking cannot be done. Besides these, whatever refuses the decision itself. */
const rowProblems = [
  'badRank',
  'unknownNumber',
  'duplicateNumber',
  'duplicateRank',
  'decidedOtherwise',
  'correctionNeeded',
] as const;
const problemCodes = [...rowProblems, ...refusalCodes] as const;
export type RankingProblem = (typeof problemCodes)[number];

const changes = ['new', 'up', 'down', 'same'] as const;

export const RankingRowSchema = z
  .object({
    line: z.int().meta({ description: 'In the file.' }),
    number: z.string().meta({ description: 'As the file has it.' }),
    rank: z.int().nullable().meta({ description: 'null: the file has none that can be read.' }),
    applicationId: z.string().nullable().meta({ description: 'null: the number is unknown here.' }),
    candidate: CandidateSchema.nullable(),
    fileStatus: FileStatusSchema.nullable(),
    current: z
      .object({
        status: z.enum(decisionStatuses),
        rank: z.int().nullable(),
        stage: z.enum(['entered', 'validated', 'published']),
      })
      .nullable()
      .meta({ description: 'The decision there is now.' }),
    change: z.enum(changes).nullable(),
    problems: z.array(z.enum(problemCodes)),
    outcome: z
      .object({ status: z.enum(['done', 'refused']), code: z.string().nullable() })
      .nullable()
      .meta({ description: 'Of an approved ranking: what became of the row; null: not yet done.' }),
  })
  .meta({ id: 'RankingRow' });
export type RankingRow = z.infer<typeof RankingRowSchema>;

export const RankingCountsSchema = z
  .object({
    rows: z.int(),
    new: z.int(),
    up: z.int(),
    down: z.int(),
    same: z.int(),
    problems: z
      .int()
      .meta({ description: 'Rows with a problem: while there are any, nothing is proposed.' }),
  })
  .meta({ id: 'RankingCounts' });
export type RankingCounts = z.infer<typeof RankingCountsSchema>;

export const RankingPreviewSchema = z
  .object({ counts: RankingCountsSchema, rows: z.array(RankingRowSchema) })
  .meta({ id: 'RankingPreview', description: 'What a file would change; nothing was done.' });
export type RankingPreview = z.infer<typeof RankingPreviewSchema>;

export const RankingSchema = z
  .object({
    id: z.string(),
    programmeId: z.string(),
    campaign: z.string(),
    stage: z.enum(['proposed', 'approved', 'done', 'dropped']),
    proposedBy: z.string().meta({ description: 'Login; someone else has to approve.' }),
    proposedAt: InstantSchema,
    approvedBy: z.string().nullable(),
    approvedAt: InstantSchema.nullable(),
    mayApprove: z.boolean().meta({ description: 'The asking person may.' }),
    mayDrop: z.boolean(),
    progress: z
      .object({ done: z.int(), refused: z.int(), left: z.int() })
      .meta({ description: 'Rows of an approved ranking.' }),
    counts: RankingCountsSchema.meta({ description: 'Of all rows, against what is there now.' }),
    rows: z.array(RankingRowSchema).meta({ description: 'Those with a problem first.' }),
    ...pageShape,
  })
  .meta({ id: 'Ranking' });
export type RankingView = z.infer<typeof RankingSchema>;

export const CurrentRankingSchema = z
  .object({ ranking: RankingSchema.nullable() })
  .meta({ id: 'CurrentRanking', description: 'The last one proposed; null: none was.' });

export const RankingQuerySchema = z.object(pagingShape);
export type RankingQuery = z.infer<typeof RankingQuerySchema>;

export const RankingChoiceSchema = z
  .object({
    id: z.string().min(8).max(100).meta({ description: 'Of the ranking that was looked at.' }),
  })
  .meta({ id: 'RankingChoice' });
