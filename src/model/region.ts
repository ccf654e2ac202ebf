import type { Region } from './schema.ts';

const REGION_OF: Readonly<Record<string, Region>> = {
  CN: 'china',
  HK: 'china',
  MO: 'china',
  US: 'us-canada',
  CA: 'us-canada',
  ...Object.fromEntries(
    'AT BE CH CZ DE DK EE ES FI FR GB GR HU IE IS IT LU NL NO PL PT RO RU SE UA'
      .split(' ')
      .map((country) => [country, 'europe']),
  ),
  ...Object.fromEntries(
    'AU IN ID JP KR MY NZ PH SG TH TW VN'.split(' ').map((country) => [country, 'asia-pacific']),
  ),
};

/** Returns the region of an ISO 3166-1 alpha-2 country; `other` for the rest of the world, null where no country is on record. */
export function regionOf(country: string | null): Region | null {
  if (country === null) return null;
  return Object.hasOwn(REGION_OF, country) ? (REGION_OF[country] ?? 'other') : 'other';
}
