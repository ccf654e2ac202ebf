import type { Messages } from '../i18n/messages/index.ts';
import type { Departure } from '../model/dataset.ts';

/** A filter by a list of options: all that the product has to know of it. `filter.<id>` in the messages is its name. */
export interface ListFilter {
  /** Returns the options that a departure belongs to. */
  readonly optionsOf: (departure: Departure) => readonly string[];
  /** the options, in their order, with the message that names each; null where they are the places of the record */
  readonly closed: ReadonlyMap<string, keyof Messages> | null;
  /** the options are the record's groups of people, and no places */
  readonly ofGroups?: boolean;
  /** of the places, only labs are options */
  readonly labsOnly?: boolean;
  /** options stand below the place that they are part of, in the list of the control */
  readonly nested?: boolean;
  /** options are told apart by the company they belong to */
  readonly companyBeside?: boolean;
  /** options have symbols */
  readonly symbols?: boolean;
  /** the list where the reader has asked for nothing */
  readonly initial: readonly string[];
  /** what a chip says where the reader lifts the initial list; its own name where that is empty */
  readonly lifted?: keyof Messages;
  /** where its control stands: in the bar, or under "more" */
  readonly place: 'bar' | 'more';
  /** place in the order in which parameters give way where a link would be too long; null for never */
  readonly givesWay: number | null;
}
