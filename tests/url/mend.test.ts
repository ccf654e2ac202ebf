import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOfTag } from '../../src/i18n/locales.ts';
import { decodeState, OWN } from '../../src/url/decodeState.ts';
import { INITIAL_LINK_STATE } from '../../src/state/linkState.ts';
import { PARAMS } from '../../src/views/params.ts';
import { queryOf } from '../../src/url/mend.ts';
import { linkedDataset } from '../support/linkedDataset.ts';

const vocabulary = {
  views: ['timeline', 'table', 'flow'],
  params: PARAMS,
  dataset: linkedDataset,
  defaults: INITIAL_LINK_STATE,
};
const decode = (query: string) => decodeState(query, vocabulary);
const plain = decode('view=flow&lab=openai');

describe('a link that was escaped once too often', () => {
  it.each([
    'view=flow&amp;lab=openai',
    'view=flow&amp;amp;lab=openai',
    'view=flow&amp;amp;amp;amp;lab=openai',
    'view=flow&AMP;lab=openai',
    'view=flow&amp%3Blab=openai',
    'view=flow%26lab=openai',
    'view=flow%26amp%3Blab%3Dopenai',
    'view=flow%2526lab%253Dopenai',
    'view%3Dflow%26lab%3Dopenai',
    'view%253Dflow%2526lab%253Dopenai',
    'view=flow;lab=openai',
    'view=flow&%23038;lab=openai',
    'view=flow&&lab=openai',
  ])('%s is read as it was meant', (query) => {
    expect(decode(query).state).toEqual(plain.state);
    expect(decode(query).problems).toEqual([]);
  });

  it('keeps lists and texts', () => {
    expect(decode('lab=openai%257Exai').state.filters.lab).toEqual(['openai', 'xai']);
    expect(decode('q=%25E5%25BC%25A0').state.filters.q).toBe('张');
    expect(decode('q=50%25').state.filters.q).toBe('50%');
    expect(decode('q=a%26lab%3Dxai').state.filters).toMatchObject({ q: 'a&lab=xai', lab: [] });
  });

  it.each([
    ['?view=flow&', '#38;lab=openai'],
    ['?view=flow&', '#038;lab=openai'],
    ['?view=flow', '#x26;lab=openai'],
    ['?view=flow', '#&lab=openai'],
    ['', '#view=flow&lab=openai'],
    ['', '#?view=flow&lab=openai'],
    ['', '#/?view=flow&lab=openai'],
    ['?view=flow&lab=openai', '#record'],
    ['?view=flow&lab=openai', ''],
  ])('is found on both sides of a number sign: %s%s', (search, hash) => {
    const { state, problems } = decode(queryOf({ search, hash }, OWN));
    expect(state).toEqual(plain.state);
    expect(problems).toEqual([]);
  });
});

describe('a link with what stood around it', () => {
  it.each([
    'openai。',
    'openai）',
    'openai，详见',
    'openai这个',
    'openai/',
    'openai**',
    'openai)',
    'openai).',
    'openai,',
    'openai，',
    'openai;',
    'openai!',
    'openai！',
    'openai?',
    'openai？',
    'openai"',
    'openai”',
    'openai»',
    'openai」',
    'openai』',
    'openai】',
    'openai》',
    'openai、',
    'openai；',
    'openai：',
    'openai]',
    'openai}',
    'openai>',
    'openai</a>',
    'openai">here',
    'openai_',
    'openai%60',
    'openai%5C',
    'openai　',
    '“openai”',
    '（openai）',
    ' openai ',
    'OpenAI',
    'OPENAI',
    'ｏｐｅｎａｉ',
    'open%E2%80%8Bai',
    'openai%C2%AD',
    '%EF%BB%BFopenai',
    'open%0Aai',
    'openai%20',
  ])('lab=%s is the lab', (lab) => {
    const { state, problems } = decode(`view=flow&lab=${lab}`);
    expect(state).toEqual(plain.state);
    expect(problems).toEqual([]);
  });

  it.each([
    ['time=2019..2024)', { from: 2019, to: 2024 }],
    ['time=2019..2024。', { from: 2019, to: 2024 }],
    ['time=2019..', { from: 2019, to: null }],
    ['time=2019..。', { from: 2019, to: null }],
    ['time=2019.', { from: 2019, to: 2019 }],
    ['time=２０１９..２０２４', { from: 2019, to: 2024 }],
    ['time=2019%20..%202024', { from: 2019, to: 2024 }],
    ['Time=2019..2024', { from: 2019, to: 2024 }],
  ])('%s is the range', (query, time) => {
    expect(decode(query)).toMatchObject({ state: { filters: { time } }, problems: [] });
  });

  it('keeps a departure whose dashes were set as dashes', () => {
    const selection = { type: 'departure', id: 'cho--google-brain--2020' };
    for (const id of ['cho—google-brain—2020', 'cho–google‑brain–2020', 'Cho--Google-Brain--2020).']) {
      expect(decode(`sel=departure:${id}`)).toMatchObject({ state: { selection }, problems: [] });
    }
  });

  it('reads names of parameters in any letters, and as lists of other programs', () => {
    expect(decode('VIEW=Flow&lab[]=openai').state).toEqual(plain.state);
    expect(decode('view=flow?lab=openai').state).toEqual(plain.state);
    expect(decode('view=flow&lab=openai?fbclid=x')).toEqual({ ...plain, unknown: [['fbclid', 'x']] });
  });
});

describe('a link that was cut or ran into another', () => {
  it.each([
    ['lab=open', 'unknown'],
    ['lab=openai…', 'cut'],
    ['lab=openai...', 'cut'],
    ['lab=openai~', 'cut'],
    ['lab=openai~xa', 'unknown'],
    ['lab=openai)xai', 'invalid'],
    ['time=2019..20', 'invalid'],
    ['time=2019…', 'cut'],
    ['sel=departure:cho--google-brain--20', 'unknown'],
    ['sel=departure:cho--google-brain…', 'cut'],
    ['view=flow…', 'cut'],
  ])('%s is said', (query, reason) => {
    expect(decode(query).problems.map((problem) => problem.reason)).toEqual([reason]);
  });
});

describe('tags of languages', () => {
  it.each([
    'zh',
    'ZH',
    'zh-CN',
    'zh_CN',
    'zh-TW',
    'zh-HK',
    'zh-Hans-CN',
    'zh-Hant',
    'cmn-Hans',
    'zh_CN.UTF-8',
    'cn',
  ])('%s is Chinese', (tag) => {
    expect(localeOfTag(tag)).toBe('zh');
    expect(decode(`lang=${tag}`)).toMatchObject({ state: { locale: 'zh' }, problems: [] });
  });
  it.each(['en', 'EN', 'en-US', 'en_GB', 'en-GB-oxendict', 'eng'])('%s is English', (tag) => {
    expect(localeOfTag(tag)).toBe('en');
  });
  it.each(['fr', 'zz', '', '__proto__', 'constructor'])('%j is neither', (tag) => {
    expect(localeOfTag(tag)).toBeNull();
  });
});

describe('any damage', () => {
  const escapes = constantFrom('&', '&amp;', '&amp;amp;', '%26', ';', '&&');
  const after = constantFrom('', '。', ')', '），', '”', '**', '/', ',', ' ', '》。', '这里');
  const letters = constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replace('a', 'a\u200B'),
    (text: string) => encodeURIComponent(text),
    (text: string) => encodeURIComponent(encodeURIComponent(text)),
  );
  const pair = constantFrom(
    'view=flow',
    'lab=openai~xai',
    'kind=startup',
    'time=2016..2020',
    'theme=dark',
    'group=company',
  );

  it('that leaves the link readable leaves it the same, without a word', () => {
    assert(
      property(array(tuple(pair, letters, escapes), { minLength: 1, maxLength: 6 }), after, (pairs, end) => {
        const clean = pairs.map(([text]) => text).join('&');
        const damaged = pairs
          .map(([text, change, by], i) => {
            const [name = '', value = ''] = text.split('=');
            return `${i === 0 ? '' : by}${name}=${change(value)}`;
          })
          .join('');
        const read = decode(`${damaged}${end}`);
        expect(read.state).toEqual(decode(clean).state);
        expect(read.problems).toEqual([]);
      }),
    );
  });
});
