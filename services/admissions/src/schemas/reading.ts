import { z } from 'zod';
import { InstantSchema } from './common.ts';

export const ReadingsSchema = z
  .object({
    readings: z.array(
      z.object({
        application: z.object({ id: z.string(), programme: z.string() }),
        role: z.enum(['manager', 'commissionMember', 'commissionChair', 'administrator']),
        centre: z.string().meta({ description: 'Its name.' }),
        at: InstantSchema.meta({ description: 'For the first time in that hour.' }),
      }),
    ),
  })
  .meta({
    id: 'Readings',
    description:
      'When members of staff looked at one’s applications or their files, the newest first.',
  });
export type Readings = z.infer<typeof ReadingsSchema>;
