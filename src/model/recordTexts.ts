import type { CoreDeparture, CoreRecords } from './dataset.ts';
import type { Bilingual } from './schema.ts';

type Spoken = keyof Bilingual;

/** The longer texts of the departures in one language, in the order of `textsOf`. Null where there is none. */
export type RecordTexts = readonly (string | null)[];

/** Returns the core with its longer texts in one language alone: those of the others come with that language. */
export function inOneLanguage(core: CoreRecords, spoken: Spoken): CoreRecords {
  const only = (text: Bilingual | null): Bilingual | null =>
    text === null ? null : { en: '', zh: '', [spoken]: text[spoken] };
  return {
    ...core,
    departures: core.departures.map((departure) => ({
      ...departure,
      role: only(departure.role),
      unit: only(departure.unit),
      destinations: departure.destinations.map((stop) => ({ ...stop, role: only(stop.role) })),
    })),
  };
}

/** Returns what a core in another language lacks. */
export function recordTexts(core: CoreRecords, spoken: Spoken): RecordTexts {
  return textsOf(core.departures).map((text) => text?.[spoken] ?? null);
}

/** Puts texts into a core that lacks them, and so into every departure that was made of it: what is drawn of it in other languages stays as it is. */
export function fillTexts(core: CoreRecords, spoken: Spoken, texts: RecordTexts): void {
  textsOf(core.departures).forEach((text, i) => {
    const own = texts[i];
    if (text !== null && own != null) (text as { -readonly [K in Spoken]: string })[spoken] = own;
  });
}

function textsOf(departures: readonly CoreDeparture[]): readonly (Bilingual | null)[] {
  return departures.flatMap(({ role, unit, destinations }) => [
    role,
    unit,
    ...destinations.map((stop) => stop.role),
  ]);
}
