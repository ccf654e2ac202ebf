import type { PublisherRecord, SourceRecord } from '../../model/schema.ts';
import { collectSteps } from './collect.ts';
import { makeIdsSteps } from './makeIds.ts';
import type { OwnFacts, OwnRow, OwnSource } from './ownRow.ts';

export interface Pages {
  readonly sources: readonly SourceRecord[];
  readonly publishers: readonly PublisherRecord[];
  readonly idOf: (source: OwnSource) => string;
}

/** Collects pages by their address, published by whoever has the host. Yields now and then. */
export function* collectPagesSteps(rows: readonly OwnRow[]): Generator<number, Pages> {
  const { list, idOf } = yield* collectSteps<OwnSource>(
    rows.flatMap(({ sources }) => sources.map((source) => ({ ...source, supports: [], statementBy: null }))),
    {
      givenId: ({ id }) => id,
      nameOf: ({ url }) => url ?? '',
      restOf: () => '',
    },
  );
  const facts = new Map(
    rows.flatMap((row) => (row.facts?.pages ?? []).map((page) => [page.id, page] as const)),
  );
  const publishers = new Map([...facts.values()].map(({ by }) => [by.id, by]));
  const hosts = list.map(({ value }) => hostOf(value.url));
  const publisherIds = yield* makeIdsSteps(
    hosts.filter((_, i) => !facts.has(list[i]?.id ?? '')),
    new Set(publishers.keys()),
  );
  return {
    idOf,
    sources: list.map(
      ({ id, value }, i) =>
        sourceOf(facts.get(id)) ?? {
          id,
          url: value.url ?? '',
          publisher: publisherIds.get(hosts[i] ?? '') ?? '',
          title: null,
          published: null,
          language: '',
          recordedAs: null,
          story: null,
        },
    ),
    publishers: [
      ...publishers.values(),
      ...[...publisherIds].map(([host, id]): PublisherRecord => ({
        id,
        name: host,
        nameZh: null,
        tier: 3,
        kind: 'other',
        domains: [host],
      })),
    ],
  };
}

function sourceOf(facts: OwnFacts['pages'][number] | undefined): SourceRecord | null {
  if (facts === undefined) return null;
  const { by: _, ...source } = facts;
  return source;
}

function hostOf(url: string | null): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
