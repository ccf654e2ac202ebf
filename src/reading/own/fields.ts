import { foldWidth } from '../readCell.ts';
import { fieldByWords } from './headingWords.ts';

/** What a column of a reader's own file may hold. Person, from and one of the dates are needed; the rest improves it. */
export const OWN_COLUMN_FIELDS = [
  'person',
  'personzh',
  'given',
  'family',
  'from',
  'fromzh',
  'company',
  'country',
  'left',
  'announced',
  'joined',
  'role',
  'rolekind',
  'to',
  'tozh',
  'kind',
  'towhen',
  'torole',
  'status',
  'source',
  'reason',
  'note',
] as const;
export type OwnColumnField = (typeof OWN_COLUMN_FIELDS)[number];

export const DATE_FIELDS: readonly OwnColumnField[] = ['left', 'announced', 'joined', 'towhen'];
/** What is the name of a person or a place. */
export const NAME_FIELDS: readonly OwnColumnField[] = [
  'person',
  'personzh',
  'given',
  'family',
  'from',
  'fromzh',
  'company',
  'to',
  'tozh',
];
export const NEEDED_FIELDS: readonly OwnColumnField[] = ['person', 'from'];

/** Headings by which people call a field, the surest first, in English and Chinese. */
const NAMES: Readonly<Record<OwnColumnField, string>> = {
  person:
    'person,person name,full name,name of person,person en,employee,employee name,people,who,researcher,name,name en,individual,staff,member,player,official,minister,leader,姓名,人名,人物,人员,名字,员工,离职者,离职人员,离职人,研究员,当事人,姓名英文,英文名,이름,성명,氏名,名前,nombre,nombre y apellidos,nom,nom et prénom,nome,имя,фио,谁,誰,谁离开,누가,wer,qui,quién,chi,quem,кто',
  personzh: 'person zh,name zh,chinese name,name chinese,中文名,中文姓名,姓名中文',
  given:
    'first name,first names,given name,given names,forename,firstname,first,vorname,prénom,nombre de pila,名',
  family:
    'last name,family name,surname,lastname,last,nachname,familienname,nom de famille,apellido,apellidos,cognome,sobrenome,姓,姓氏',
  from: 'from,left from,from lab,lab,lab en,lab name,ai lab,research lab,former lab,origin,previous lab,from company,from organization,from organisation,from org,former company,former employer,previous company,previous employer,previous organization,previous organisation,old company,old employer,prior employer,leaving,company left,organization left,employer,team,club,from club,former club,ministry,department,agency,university,institution,institute,newsroom,portfolio,party,firm,bank,organization,organisation,org,company,company name,source company,原公司,原单位,原机构,原实验室,前公司,前东家,原东家,原雇主,离开的公司,离开公司,离开单位,离开机构,离职公司,离职单位,离职机构,所在公司,所在机构,所在单位,实验室,机构,单位,公司,俱乐部,原俱乐部,部委,部门,学校,团队,企业,雇主,来自,从,from name,회사,기관,소속,전 직장,이전 회사,원소속,会社,会社名,所属,前職,firma,unternehmen,arbeitgeber,ehemaliger arbeitgeber,entreprise,société,employeur,empresa,azienda,società,компания,организация,gesellschaft,从哪里,从哪儿,どこから,어디서,어디에서,von,de,da',
  fromzh: 'from zh,lab zh,from chinese,company zh,公司中文,机构中文,单位中文',
  company:
    'parent,parent company,group,holding,owner,company,母公司,集团,所属公司,所属集团,上级单位,所属,公司',
  country: 'country,country code,nation,land,pays,país,paese,страна,国家,国家代码,国别,所在国家',
  left: 'left,left date,left on,date left,when left,leave date,date of leaving,leaving date,departure date,date of departure,departed,departure,exit date,exit,end date,date to,end,until,last day,resigned,resignation date,quit,quit date,year left,date,when,time,year,month,left year,departure year,离职时间,离职日期,离职年份,离职年月,离职,离开时间,离开日期,离任时间,离任日期,离任,卸任时间,辞职时间,辞职日期,转会时间,日期,时间,年月,年份,年,퇴사일,퇴직일,퇴사 날짜,이직일,날짜,退職日,退職年月日,退社日,離職日,datum,austritt,austrittsdatum,ausgeschieden,fecha,fecha de salida,data,data de saída,data di uscita,date de départ,départ,дата,дата ухода,wann,quand,cuándo,quando,когда,什么时候,何时,いつ,언제',
  announced:
    'announced,announced on,announcement,announcement date,date announced,reported,report date,公布时间,公布日期,宣布时间,宣布日期,公告日期,官宣时间,报道时间,报道日期,公布,宣布',
  joined:
    'joined,joined on,join date,date joined,joining date,start date,from date,date from,start,hired,hire date,since,began,appointed,year joined,入职,入职时间,入职日期,入职年份,加入时间,加入日期,任职时间,上任时间,开始时间,起始时间,입사일,入社日,eintritt,eintrittsdatum,date d’entrée,fecha de entrada,data de entrada',
  role: 'role,role left,role en,position,position left,job,job title,former role,former position,former title,title,post,occupation,function,职位,职务,原职位,原职务,岗位,职称,头衔,角色,任职,직위,직책,직급,役職,funktion,fonction,cargo,ruolo,должность',
  rolekind: 'role kind,kind of role,role type,job family,职务类别,职位类别,岗位类别',
  to: 'to,went to,destination,destination name,dest,dest 1 en,moved to,goes to,going to,to company,to lab,to organization,to organisation,to club,new company,new employer,new lab,new club,new organization,new organisation,new org,next,next company,next employer,next job,next place,next step,joined company,joins,where to,where,去向,去了哪里,去处,新公司,新单位,新机构,新东家,新雇主,下一站,加入公司,加入机构,现公司,现单位,现任职机构,去往,流向,目的地,新俱乐部,이직처,새 직장,이직 회사,行き先,転職先,neuer arbeitgeber,ziel,wohin,wechsel zu,to name,nouvel employeur,destino,destinazione,куда,nach,vers,para,到哪里,到哪儿,去哪里,どこへ,어디로',
  tozh: 'to zh,destination zh,dest 1 zh,去向中文',
  kind: 'kind,destination kind,kind of destination,destination type,type of destination,to kind,to type,type,category,sector,去向类别,去向类型,去向种类,类别,类型,性质,机构类型',
  towhen:
    'to date,to when,new start date,started new job,date joined new company,destination date,dest 1 when,新入职时间,加入新公司时间,到任时间,履新时间',
  torole:
    'new role,to role,role at destination,destination role,new position,new title,next role,dest 1 role en,新职位,新职务,新岗位,现职',
  status: 'status,confirmed,verified,verification,状态,是否确认,核实情况,核实状态',
  source:
    'source,sources,source url,source urls,source link,source 1,source 2,source 3,link,links,link 1,link 2,url,urls,reference,references,ref,citation,evidence,article,web,website,href,来源,来源链接,信息来源,数据来源,消息来源,链接,网址,出处,参考,参考链接,新闻链接,报道链接,原文链接,출처,링크,出典,quelle,quellen,fuente,fonte,источник',
  reason: 'reason,stated reason,reason en,reason given,why,cause,原因,离职原因,理由,离职理由',
  note: 'note,notes,remark,remarks,comment,comments,note en,备注,说明,附注,注,비고,備考,其他,bemerkung,bemerkungen,anmerkung,anmerkungen,remarque,remarques,commentaire,commentaires,observaciones,notas,примечание',
};

/** Characters of headings in their traditional form, and the simplified one. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  '離离職职時时間间機机構构單单來来鏈链結结種种類类別别狀状態态備备註注說说國国實实驗验東东門门團团隊队員员業业學学開开務务稱称頭头銜衔屬属級级處处現现聞闻報报導导參参網网關关離离實实單单轉转會会佈布當当專专僱雇後后連连資资訊讯為为擔担經经歷历長长號号頁页從从屬属點点標标題题總总級级產产書书勤勤務务'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Characters of a word that is looked up. */
const LONGEST_KEY = 200;

const KNOWN: ReadonlyMap<string, readonly { readonly field: OwnColumnField; readonly rank: number }[]> =
  (() => {
    const known = new Map<string, { field: OwnColumnField; rank: number }[]>();
    for (const field of OWN_COLUMN_FIELDS)
      NAMES[field].split(',').forEach((name, rank) => {
        const key = headingKey(name);
        known.set(key, [...(known.get(key) ?? []), { field, rank }]);
      });
    return known;
  })();

/** Returns a heading as it is looked up: in simplified characters, without case, width, spaces, marks and what stands in brackets. */
export function headingKey(heading: string): string {
  // No name is so long, and brackets that nothing closes are looked for to the end of it.
  if (heading.length > LONGEST_KEY) return '';
  const plain = plainHeading(heading);
  const bare = plain.replace(/\(.*?\)|（.*?）|\[.*?\]/g, '');
  return (/[\p{L}\p{N}]/u.test(bare) ? bare : plain).replace(/[^\p{L}\p{N}]+/gu, '');
}

function plainHeading(heading: string): string {
  return foldWidth(heading)
    .normalize('NFKC')
    .replace(/^\s*(?:\d{1,2}|[A-Za-z])[.)]\s+/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\u4e00-\u9fff]/g, (letter) => SIMPLIFIED.get(letter) ?? letter);
}

/** A field that a heading may call: the lower its rank, the surer it is. */
export interface FieldWish {
  readonly field: OwnColumnField;
  readonly rank: number;
}

/** Returns what a heading is known to call, the surest first; empty for one that is none of these. */
export function knownFieldsOf(heading: string): readonly FieldWish[] {
  const known = KNOWN.get(headingKey(heading));
  if (known !== undefined) return known;
  if (heading.length > LONGEST) return NOTHING;
  // In two languages: 姓名 Name, "From / 原公司". "From / to" is two things.
  const parts = heading.split(TWO_LANGUAGES).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [first, second] = parts.map((part) => KNOWN.get(headingKey(part)) ?? NOTHING);
  if (parts.length !== 2 || first === undefined || second === undefined) return NOTHING;
  const [isFirst, isSecond] = [EASTERN.test(parts[0] ?? ''), EASTERN.test(parts[1] ?? '')];
  if (isFirst !== isSecond && (first.length === 0 || second.length === 0))
    return first.length === 0 ? second : first;
  return first.filter(({ field }) => second.some((other) => other.field === field));
}

/** Returns what a heading may call: what it is known for, else what its words say, which is the least sure. */
export function fieldsOf(heading: string): readonly FieldWish[] {
  const known = knownFieldsOf(heading);
  if (heading.length > LONGEST || KNOWN.size === 0) return known;
  const plain = plainHeading(heading);
  // "Left (company)", "公司（原）": what stands in brackets says which of two it is.
  const isSaid = /[(（].*[\p{L}\p{N}].*[)）]/u.test(plain);
  if (known.length > 0 && !isSaid) return known;
  const field = fieldByWords(plain);
  if (field === null || known.some((each) => each.field === field)) return known;
  return known.length === 0 ? [{ field, rank: GUESSED }] : [{ field, rank: SAID }, ...known];
}

const NOTHING: readonly FieldWish[] = [];
/** Characters of a heading; what is longer is a text. */
const LONGEST = 60;
const GUESSED = 1000;
const SAID = 5;
const EASTERN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const TWO_LANGUAGES = /[/|｜／\n·]|(?<=\p{Script=Han})\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=\p{Script=Han})/u;

/** Returns whether a word is the name of a field that a column of own data may hold. */
export function isField(word: string): word is OwnColumnField {
  return OWN_COLUMN_FIELDS.some((field) => field === word);
}
