/**
 * What a heading names by the words that it is made of, where nobody has thought of it as a whole: "Company they left", "离职前所在公司". It is
 * proposed, as all headings are, and gives way to one that is known.
 */
import type { OwnColumnField } from './fields.ts';

/** Words of a longer text are a sentence. */
const MOST_WORDS = 7;
const MOST_LETTERS = 16;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What speaks of something that has no field. */
const OTHER = wordsOf(
  'birth born created updated modified added accessed retrieved published publication salary age size count id ids number no tenure duration length years gender sex email mail phone city location address score rank nationality industry field topic area skills degree photo image picture linkedin twitter github profile homepage website type kind status country notes note successor predecessor manager outlet media',
);
const LINK = wordsOf('link links url urls hyperlink hyperlinks lien liens enlace enlaces ссылка ref refs');
const SOURCE = wordsOf(
  'source sources citation citations reference references proof evidence article press news quelle quellen fuente fuentes fonte fontes источник',
);
const ANNOUNCED = wordsOf('announced announcement announce publicly');
const REASON = wordsOf('why reason reasons motive motif motivo grund причина');
const ROLE = wordsOf('role roles title position job post poste puesto cargo funktion funcao ruolo должность');
const PLACE = wordsOf(
  'company employer organisation organization org lab laboratory institute institution firm workplace work affiliation club ministry agency university department team verein equipe equipo clube squadra entreprise employeur societe firma unternehmen arbeitgeber empresa empleador empregador azienda компания работодатель',
);
const OLD = wordsOf(
  'former previous prior old ex past last left leaving departed from origin leave ancien ancienne quittee ehemalige ehemaliger fruhere fruherer bisherige bisheriger alte alter anterior origen origem precedente prev before sending fruher abgebender прежняя прежний откуда',
);
const NEW = wordsOf(
  'new next current destination joined joining moved moving went to gone going headed landed subsequent future now present nouvel nouvelle neue neuer nueva nuevo nova novo nouveau jetzt heute after later receiving destino nuova nuovo aufnehmender новая новое новый куда',
);
/** What may stand beside a word for where somebody went. */
const BESIDE_NEW = wordsOf('at bei home stop place they he she did go is are ушел ушла');
const LEAVE = wordsOf(
  'left leave leaving departure departed depart exit exited end ended finish finished resign resigned resignation quit termination terminated separation retirement dismissal fired layoff depart sortie austritt austritts austrittsdatum ausgeschieden salida saida baja desligamento uscita ухода увольнения',
);
const JOIN = wordsOf(
  'took assumed join joined joining start started hire hired hiring appointed appointment entry begin began begun onboarded entered eintritt eintritts eintrittsdatum arrivee entree ingreso inicio entrada admissao приема',
);
const MOVE = wordsOf(
  'move moved moves moving transfer transferred came comes hired poached joined wechsel traspaso transfert transferencia',
);
const TIME = wordsOf('date dates year month day time when datum jahr monat fecha ano mes data дата год');
const BESIDE_TIME = wordsOf(
  'employment contract term service office in at on of the am approx d de did they you he she',
);
const PEOPLE = wordsOf(
  'who person people employee employees researcher researchers scientist engineer staff member player minister leaver leavers executive individual candidate official journalist reporter editor politician athlete coach spieler mitarbeiter mitarbeiterin empleado empleada funcionario dipendente сотрудник',
);
const NAME = wordsOf('name names nom nome nombre имя');
const BESIDE_NAME = wordsOf('your full whole complete complet completo of the person');

/** Returns what the words of a heading in Latin or Cyrillic letters name. */
function fieldOfWords(words: readonly string[]): OwnColumnField | null {
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const only = (...sets: readonly ReadonlySet<string>[]) =>
    words.every((word) => sets.some((set) => set.has(word)));
  if (has(OTHER)) return null;
  if (has(LINK)) return has(PLACE) ? null : 'source';
  if (has(REASON)) return 'reason';
  if (has(NAME) && !has(PLACE)) {
    if (words.some((word) => word === 'first' || word === 'given')) return 'given';
    if (words.some((word) => word === 'last' || word === 'family')) return 'family';
  }
  if (has(TIME)) {
    if (has(SOURCE)) return null;
    if (has(ANNOUNCED)) return 'announced';
    if (has(JOIN)) return words.includes('new') || words.includes('next') ? 'towhen' : 'joined';
    if (has(MOVE)) return words.includes('to') ? null : 'left';
    return has(LEAVE) || words.includes('last') ? 'left' : null;
  }
  if (has(MOVE) && (words.includes('from') || words.includes('von'))) return 'from';
  if (has(MOVE) && (words.includes('to') || words.includes('zu'))) return 'to';
  if (has(ANNOUNCED)) return 'announced';
  if (words[0] === 'wechseldatum') return 'left';
  if (has(SOURCE) && !has(PLACE)) return only(SOURCE, LINK, BESIDE_NAME) ? 'source' : null;
  if (words.includes('where')) return has(OLD) ? 'from' : 'to';
  if (has(ROLE)) return has(NEW) ? 'torole' : 'role';
  if (has(PEOPLE) && !(has(PLACE) && (has(OLD) || has(NEW)) && !words.includes('member'))) return 'person';
  if (has(PLACE)) return has(NEW) ? (has(OLD) ? null : 'to') : 'from';
  if (only(NAME, BESIDE_NAME)) return 'person';
  if (only(LEAVE, BESIDE_TIME)) return 'left';
  if (only(JOIN, BESIDE_TIME)) return 'joined';
  if (only(LEAVE, OLD) || only(OLD, BESIDE_NEW)) return 'from';
  return only(NEW, BESIDE_NEW) && has(NEW) ? 'to' : null;
}

/** What headings in Chinese, Japanese and Korean name, by what they have in them: the first that is found. */
const PARTS: readonly (readonly [RegExp, OwnColumnField | null])[] = [
  [
    /出生|年龄|性别|编号|序号|邮箱|电话|创建|更新|发布|学历|毕业|工龄|时长|人数|地点|城市|在职时间|薪|研究方向|领域|国籍/,
    null,
  ],
  [/(?:去向|新|下一).*(?:国家|国别|地区)/, null],
  [/国家|国别/, 'country'],
  [/来源|链接|连结|出处|信源|网址|引用|出典|情报源|情報源|参照|リンク|출처|링크/, 'source'],
  [/原因|理由|이유/, 'reason'],
  [/(?:宣布|公布|官宣|披露|公告|公开|発表|발표).*(?:时间|日|年|月)/, 'announced'],
  [/去向.*(?:类型|类别|性质|种类)/, 'kind'],
  [/(?:类型|类别|性质|种类)$/, null],
  [/(?:新|现|去向|目前|当前|下一|离职后|离开后).*(?:职位|职务|岗位|头衔)|^现职/, 'torole'],
  [/职位|职务|岗位|职称|头衔|职衔|役职|肩书|직위|직책|직급|직함/, 'role'],
  [/(?:新|后).*(?:入职|加入|到任).*(?:时间|日|年|月)/, 'towhen'],
  [
    /(?:入职|加入|到职|任职|就任|出任|着任|起始|开始|入社|입사).*(?:时间|日|年|月|何时|일|월|년|시기|연월)|何时(?:入职|加入)|^就任$|任期开始/,
    'joined',
  ],
  [
    /(?:离|出走|辞|卸任|退|跳槽|转会|最后工作|异动|異动|异動|異動|퇴사|퇴직|이직).*(?:时间|日|年|月|时期|일|월|년|시기|연월|날짜)|何时离|任期结束/,
    'left',
  ],
  [/[転转]职先|移籍先|転籍先|转籍先|[异異][动動]先|[新現现]所属/, 'to'],
  [/母公司|集团|上级/, 'company'],
  [
    /(?:(?<![目当])前|原|元|旧).*(?:公司|单位|机构|雇主|东家|实验室|企业|部门|部委|会社|勤务先)|退职元|[异異][动動]元|[旧前]所属|^上家|(?:이전|전|기존) ?(?:회사|직장|소속)/,
    'from',
  ],
  [
    /(?:新|现|去|加入|加盟|入职|跳槽|下一|目前|当前|后).*(?:公司|单位|机构|雇主|东家|实验室|企业|部门|会社)|去向|去哪|去了|去往|去处|下家|下一站|任职于|(?:现|目前)任职|移籍先|(?:새|이직한?|현|현재) ?(?:회사|직장)/,
    'to',
  ],
  [/公司|单位|机构|雇主|东家|实验室|企业|会社|회사|직장/, 'from'],
  [
    /姓名|人员|员工|人物|研究员|科学家|学者|专家|高管|人名|当事人|球员|部长|记者|官员|离职者|名前|社员名|氏名|성함|성명|이름|직원/,
    'person',
  ],
  [/备注|注释|备考/, 'note'],
];

/** Returns what a heading names by its words; null where that cannot be told. `text`: in lower case and simplified characters. */
export function fieldByWords(text: string): OwnColumnField | null {
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) {
    const letters = text.replace(/\s+/g, ' ').trim();
    if (letters.length > MOST_LETTERS) return null;
    return PARTS.find(([pattern]) => pattern.test(letters))?.[1] ?? null;
  }
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 's' && word !== 'the' && word !== 'their');
  return words.length === 0 || words.length > MOST_WORDS ? null : fieldOfWords(words);
}
