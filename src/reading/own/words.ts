/** Words by which people say what the product has words of its own for. */
import type { DestinationKind, RoleKind, Status } from '../../model/schema.ts';
import { DESTINATION_KINDS, ROLE_KINDS, STATUSES } from '../../model/vocabulary.ts';
import { headingKey } from './fields.ts';

const KINDS: Readonly<Record<Exclude<DestinationKind, 'unknown'>, string>> = {
  university:
    'university,academia,academic,college,school,research institute,高校,大学,学术界,学校,高校科研院所,学术',
  startup:
    'startup,start-up,startups,founder,founded,own company,new company,初创公司,初创,创业,创业公司,初创企业,自己创业',
  lab: 'lab,ai lab,laboratory,same kind,ai实验室,实验室,另一家ai实验室,其他ai实验室',
  company:
    'company,other company,corporation,industry,corporate,business,firm,公司,企业,其他公司,大公司,工业界,业界',
  investor: 'investor,investment,investment firm,vc,venture capital,fund,投资机构,投资,风投,基金,投资公司',
  nonprofit: 'nonprofit,non-profit,ngo,foundation,charity,not for profit,非营利组织,非营利,基金会,公益组织',
  government: 'government,public service,state,public sector,civil service,政府,政府部门,公共部门,机关',
  return: 'return,returned,came back,back,回归原单位,回归,返回',
  retired: 'retired,retirement,退休',
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  confirmed: 'confirmed,official,yes,y,verified,true,已证实,证实,官方,已确认,确认,是',
  reported: 'reported,press,media,unconfirmed,rumoured,rumored,rumour,rumor,媒体报道,报道,传闻,未证实,未确认',
  disputed: 'disputed,denied,contested,有争议,争议,否认',
};

const ROLE_WORDS: Readonly<Record<RoleKind, string>> = {
  research: 'research,researcher,scientist,研究',
  research_leadership: 'research leadership,research lead,研究管理',
  engineering: 'engineering,engineer,工程,工程师',
  product: 'product,产品',
  policy_safety: 'policy safety,policy and safety,policy,safety,政策与安全,政策,安全',
  executive: 'executive,management,高管,管理层',
  board: 'board,board member,director,董事会,董事',
  unknown: 'unknown,不详,未知',
};

function lookup<T extends string>(
  words: Readonly<Record<string, string>>,
  ids: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(
    ids.flatMap((id) => [
      [headingKey(id), id] as const,
      ...(words[id] ?? '')
        .split(',')
        .flatMap((word) => (word === '' ? [] : [[headingKey(word), id] as const])),
    ]),
  );
}

const KIND_OF = lookup(KINDS, DESTINATION_KINDS);
const STATUS_OF = lookup(STATUS_WORDS, STATUSES);
const ROLE_KIND_OF = lookup(ROLE_WORDS, ROLE_KINDS);

/** Returns the kind of destination that a word stands for; null for any other word. */
export function kindOfWord(word: string): DestinationKind | null {
  return KIND_OF.get(headingKey(word)) ?? null;
}

/** Returns the status that a word stands for; null for any other word. */
export function statusOfWord(word: string): Status | null {
  return STATUS_OF.get(headingKey(word)) ?? null;
}

/** Returns the kind of role that a word stands for; null for any other word. */
export function roleKindOfWord(word: string): RoleKind | null {
  return ROLE_KIND_OF.get(headingKey(word)) ?? null;
}

const RETIRED = /^(?:retired|retirement|retires|退休|已退休)$/i;
const NOWHERE =
  /^(?:unknown|undisclosed|not known|not disclosed|tbd|tba|tbc|\?+|？+|未知|未公布|未透露|待定|去向不明|去向不详)$/i;

/** Returns whether the name of a destination says that the person retired, or that it is not known. */
export function readDestinationWord(name: string): 'retired' | 'unknown' | null {
  return RETIRED.test(name) ? 'retired' : NOWHERE.test(name) ? 'unknown' : null;
}

const CODES = /^[A-Z]{2}$/;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Returns how names of countries, in English and Chinese, stand for their codes (ISO 3166-1 alpha-2): made once for a file. */
export function countryCodes(): (name: string) => string | null {
  const codes = new Map<string, string>([
    ['uk', 'GB'],
    ['usa', 'US'],
    ['unitedstatesofamerica', 'US'],
    ['korea', 'KR'],
    ['香港', 'HK'],
    ['台湾', 'TW'],
  ]);
  for (const locale of ['en', 'zh']) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const a of LETTERS)
      for (const b of LETTERS) {
        const name = names.of(a + b);
        if (name !== undefined && !codes.has(headingKey(name))) codes.set(headingKey(name), a + b);
      }
  }
  return (name) => {
    const code = name.trim().toUpperCase();
    return CODES.test(code) && code !== 'UK' ? code : (codes.get(headingKey(name)) ?? null);
  };
}
