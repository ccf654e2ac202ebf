type Words<K extends string> = Readonly<Record<K, string>>;
type Cited = Words<'name' | 'sentence' | 'detail' | 'version' | 'date' | 'address'>;

export const messages = {
  'cite.open': 'Cite',
  'cite.plain': 'Plain text',
  'cite.chicago': 'Chicago',
  'cite.bibtex': 'BibTeX',
  'cite.ris': 'RIS',
  'cite.sentence': ({ title }: Words<'title'>) => `${title}.`,
  'cite.share': ({
    years,
    n,
    known,
    share,
    kind,
    unknown,
  }: Words<'years' | 'n' | 'known' | 'share' | 'kind' | 'unknown'>) =>
    `In ${years}, ${n} of ${known} went to ${kind} (${share}); the next job of ${unknown} more is unknown.`,
  'cite.kinds': ({ kinds }: Words<'kinds'>) => `By next job: ${kinds}.`,
  'cite.plain.text': ({ name, sentence, detail, version, date, address }: Cited) =>
    `${sentence}${detail === '' ? '' : ` ${detail}`} Source: ${name}, data version ${version}, as of ${date}, CC BY 4.0. ${address}`,
  'cite.chicago.text': ({ name, sentence, version, date, address }: Cited) =>
    `${name}. “${sentence}” Data version ${version}. Last modified ${date}. ${address}.`,
};
