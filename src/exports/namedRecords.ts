import type { Place } from '../model/dataset.ts';
import { encodeEntries } from '../reading/cells.ts';
import type { DepartureRow } from './columns.ts';

/** Returns every place that a row names, with those it belongs to and became, each once, as one cell; empty without the dataset. */
export function placesOf({ departure, evidence, dataset }: DepartureRow): string {
  if (dataset === null) return '';
  const found = new Map<string, Place>();
  const add = (id: string | null | undefined) => {
    for (let each = id; each != null && !found.has(each); each = dataset.places.get(each)?.parent) {
      const place = dataset.places.get(each);
      if (place === undefined) return;
      found.set(each, place);
      add(place.lab?.successor?.lab);
    }
  };
  add(departure.lab.id);
  add(evidence.joinedCompany?.organization);
  for (const { place } of departure.destinations) add(place?.id);
  return encodeEntries([...found.values()].map(partsOf));
}

function partsOf(place: Place): readonly string[] {
  const { lab, name, short } = place;
  return [
    place.id,
    name.en,
    name.zh,
    lab === null ? place.kind : 'origin',
    place.parent ?? '',
    place.country ?? '',
    place.founded?.text ?? '',
    place.ended?.text ?? '',
    short.en === name.en ? '' : short.en,
    short.zh === name.zh ? '' : short.zh,
    lab?.unitUnknown === true ? 'true' : '',
    lab?.successor?.lab ?? '',
    lab?.successor?.date ?? '',
    lab?.successor?.how ?? '',
    place.aliases.join(' / '),
  ];
}

/** Returns every page that a row names as one cell. */
export function pagesOf({ pages, publishers }: DepartureRow): string {
  return encodeEntries(
    pages.map(({ id, url, title, publisher, published, language, recordedAs, story }) => {
      const by = publishers.get(publisher);
      return [
        id,
        url,
        title ?? '',
        publisher,
        by?.name ?? '',
        by?.nameZh ?? '',
        String(by?.tier ?? ''),
        by?.kind ?? '',
        published ?? '',
        language,
        recordedAs ?? '',
        story ?? '',
      ];
    }),
  );
}
