import { compareIds } from '../../lib/compareIds.ts';
import type { PublisherRecord, SourceRecord } from '../../model/schema.ts';
import { collectSteps, inOrder } from './collect.ts';
import { makeIdsSteps } from './makeIds.ts';
import type { OwnFacts, OwnRow, OwnSource } from './ownRow.ts';

export interface Pages {
  readonly sources: readonly SourceRecord[];
  readonly publishers: readonly PublisherRecord[];
  readonly idOf: (source: OwnSource) => string;
}

/** Collects pages by their address, published by whoever has the host. Yields now and then. */
export function* collectPagesSteps(rows: readonly OwnRow[]): Generator<number, Pages> {
  const collected = yield* collectSteps<OwnSource>(
    rows.flatMap(({ sources }) => sources),
    {
      givenId: ({ id }) => id,
      nameOf: ({ url }) => url ?? '',
      restOf: () => '',
    },
  );
  const { idOf } = collected;
  const list = inOrder(collected);
  const facts = new Map(
    rows.flatMap((row) => (row.facts?.pages ?? []).map((page) => [page.id, page] as const)),
  );
  const publishers = new Map([...facts.values()].map(({ by }) => [by.id, by]));
  const hosts = list.map(({ value }) => hostOf(value.url));
  const unknown = [...new Set(hosts.filter((_, i) => !facts.has(list[i]?.id ?? '')))].sort(compareIds);
  const made = yield* makeIdsSteps(unknown, new Set(publishers.keys()));
  const publisherIds = new Map(unknown.map((host, i) => [host, made[i] ?? '']));
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
