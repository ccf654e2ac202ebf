/** The words that fields of the record may have. Apart from the schema, so that a chart can know them without the validation. */

export const ORGANIZATION_KINDS = [
  'university',
  'startup',
  'lab',
  'company',
  'investor',
  'nonprofit',
  'government',
] as const;

/** What a destination was to the person at the time: computed by `destinationKind`, never typed. */
export const DESTINATION_KINDS = [...ORGANIZATION_KINDS, 'return', 'retired', 'unknown'] as const;

export const ROLE_KINDS = [
  'research',
  'research_leadership',
  'engineering',
  'product',
  'policy_safety',
  'executive',
  'board',
  /** no source tells the role */
  'unknown',
] as const;

export const STATUSES = ['confirmed', 'reported', 'disputed'] as const;
export const REGIONS = ['china', 'us-canada', 'europe', 'asia-pacific', 'other'] as const;

/** What a publisher is to the news that it tells. */
export const PUBLISHER_KINDS = [
  'first_party',
  'newspaper_of_record',
  'news_agency',
  'official',
  'trade_press',
  'academic',
  'aggregator',
  'wiki',
  'social',
  'other',
] as const;

/** What a source can support. `departure`: that the person left; `left`: when. */
export const SUPPORTED_FACTS = [
  'departure',
  'left',
  'announced',
  'joined',
  'joined_company',
  'role',
  'to',
  'stated_reason',
  'status',
  'known_for',
] as const;

/** Facts about leaving or what came next: on a page that supports one of them a statement confirms a departure. */
export const CONFIRMING_FACTS: readonly string[] = ['departure', 'left', 'to'];

export const STATEMENT_BY = ['person', 'leaving_employer', 'new_employer', 'official_page'] as const;

/** Who a published size counts. */
export const SIZE_COUNTS = [
  'all_staff',
  'ai_staff',
  'researchers',
  'researchers_and_engineers',
  'engineers',
  'annotators',
  'team',
  'known_positions',
] as const;
/** What a published size is of: the lab itself, a part of it, or more than it. */
export const SIZE_SCOPES = ['lab', 'team', 'site', 'group', 'sister_unit', 'company'] as const;
/** How a published size came about. */
export const SIZE_BASES = [
  'stated',
  'lower_bound',
  'derived',
  'estimate',
  'third_party_count',
  'target',
  'capacity',
] as const;

/** What a statement about a lab is about. */
export const STATEMENT_TOPICS = ['purpose', 'evaluation', 'pressure', 'results', 'afterwards'] as const;

/** What sources may differ about in a departure. */
export const DISAGREEMENT_FIELDS = [
  'left',
  'announced',
  'joined',
  'role',
  'to',
  'stated_reason',
  'lab',
  'status',
  'other',
] as const;
