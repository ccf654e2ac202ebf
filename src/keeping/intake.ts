import * as v from 'valibot';
import { bilingualSchema } from '../model/schema.ts';

/** What became of each departure of the research notes: the ledger that shows that none was lost. */
export const intakeSchema = v.array(
  v.strictObject({
    /** id in the research notes */
    id: v.pipe(v.string(), v.nonEmpty('expected an id')),
    /** `merged`: into another departure of the same event; `left_out`: not kept, with the reason */
    outcome: v.picklist(['shown', 'candidate', 'merged', 'left_out']),
    /** the departure or candidate that holds it; null where left out */
    departure: v.nullable(v.string()),
    /** null where shown */
    reason: v.nullable(bilingualSchema),
  }),
);

export type IntakeEntry = v.InferOutput<typeof intakeSchema>[number];
