import type { PlaceKind } from '../../model/ownData.ts';
import type {
  Bilingual,
  DepartureRecord,
  DestinationKind,
  LabRecord,
  OrganizationRecord,
  PublisherRecord,
  ResearcherRecord,
  RoleKind,
  SourceRecord,
  SourceRef,
  Status,
} from '../../model/schema.ts';

/** A place as a row names it: by its name, and by an id where the file has ids. */
export interface OwnPlace {
  readonly id: string | null;
  readonly name: Bilingual;
}

/** A person as a row names it. */
export interface OwnPerson {
  readonly id: string | null;
  readonly name: ResearcherRecord['name'];
}

export interface OwnDestination {
  /** null where the person retired, or the place is not said */
  readonly place: OwnPlace | null;
  /** null where it is not said */
  readonly kind: DestinationKind | null;
  readonly founder: boolean;
  readonly role: Bilingual | null;
  readonly when: string | null;
  readonly country: string | null;
}

/** A page that a row rests on. */
export interface OwnSource {
  /** its id in the file; null where the file has only its address */
  readonly id: string | null;
  /** http(s), vetted by `safeUrl`; null where a file names a page by an id alone */
  readonly url: string | null;
  readonly supports: SourceRef['supports'];
  readonly statementBy: SourceRef['statementBy'];
}

/** A place with all that a table of ours says of it. */
export type OwnPlaceFacts = Pick<
  OrganizationRecord,
  'id' | 'name' | 'parent' | 'country' | 'founded' | 'ended' | 'aliases'
> &
  Pick<LabRecord, 'short' | 'unitUnknown' | 'successor'> & {
    /** `origin` for a place with a lane of its own */
    readonly kind: PlaceKind | 'origin';
  };

/** What a table of ours says of what its rows name. */
export interface OwnFacts {
  readonly places: readonly OwnPlaceFacts[];
  readonly pages: readonly (SourceRecord & { readonly by: PublisherRecord })[];
  readonly knownFor: Bilingual | null;
  readonly notable: boolean;
  readonly aliases: readonly string[];
}

/** One departure as a file has it. Dates are EDTF texts that `parseEdtf` takes. */
export interface OwnRow {
  /** as a spreadsheet counts: the heading is row 1 */
  readonly number: number;
  readonly id: string | null;
  readonly person: OwnPerson;
  readonly from: OwnPlace;
  /** what the origin is part of; null where it is not said */
  readonly company: OwnPlace | null;
  /** country of the origin (ISO 3166-1 alpha-2) */
  readonly country: string | null;
  readonly joined: string | null;
  readonly left: string | null;
  readonly announced: string | null;
  readonly role: Bilingual | null;
  readonly roleKind: RoleKind | null;
  /** first the place gone to, then what came after */
  readonly destinations: readonly OwnDestination[];
  readonly status: Status | null;
  readonly sources: readonly OwnSource[];
  /** of what the row names; null where the file is none of ours */
  readonly facts: OwnFacts | null;
  /** what else is on record, where the file is one of ours */
  readonly rest: Partial<
    Pick<
      DepartureRecord,
      | 'unit'
      | 'roleGeneric'
      | 'joinedCompany'
      | 'statedReason'
      | 'caveat'
      | 'note'
      | 'disagreements'
      | 'added'
    >
  >;
}
