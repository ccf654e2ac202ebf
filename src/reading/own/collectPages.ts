import { compareIds } from '../../lib/compareIds.ts';
import type { PublisherRecord, SourceRecord } from '../../model/schema.ts';
import { collectSteps, inOrder } from './collect.ts';
import { makeIdsSteps } from './makeIds.ts';
import { saidAt, type OwnColumns } from './ownColumns.ts';
import type { OwnFacts, OwnSource } from './ownRow.ts';

export interface Pages {
  readonly sources: readonly SourceRecord[];
  readonly publishers: readonly PublisherRecord[];
  readonly idOf: (source: OwnSource) => string;
}

/** Collects pages by their address, published by whoever has the host. Yields now and then. */
export function* collectPagesSteps(columns: OwnColumns): Generator<number, Pages> {
  const pages = columns.sources.values.flat();
  const collected = yield* collectSteps({
    size: pages.length,
    givenId: (i) => pages[i]?.id ?? null,
    nameOf: (i) => pages[i]?.url ?? '',
    restOf: () => '',
  });
  yield pages.length;
  const ids = new Map(pages.map((page, i) => [page, collected.at(collected.numbers[i] ?? 0)]));
  const idOf = (page: OwnSource) => ids.get(page) ?? '';
  const list = inOrder(collected).flatMap(({ id, number }) => {
    const value = pages[collected.thingOf(number)];
    return value === undefined ? [] : [{ id, value }];
  });
  yield pages.length;
  const facts = new Map(
    Array.from({ length: columns.facts.values.length === 1 ? 1 : columns.size }).flatMap((_, row) =>
      (saidAt(columns.facts, row)?.pages ?? []).map((page) => [page.id, page] as const),
    ),
  );
  const publishers = new Map([...facts.values()].map(({ by }) => [by.id, by]));
  const hosts = list.map(({ value }) => hostOf(value.url));
  const unknown = [...new Set(hosts.filter((_, i) => !facts.has(list[i]?.id ?? '')))].sort(compareIds);
  yield pages.length;
  const made = yield* makeIdsSteps(unknown, new Set(publishers.keys()));
  const publisherIds = new Map(unknown.map((host, i) => [host, made.at(i)]));
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
