import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/reading/own/fields.ts';

/** Headings as people write them, by what they call; `none` for those that call nothing that is read. */
const HEADINGS: Readonly<Record<string, string>> = {
  person:
    'Name|谁|누가|Wer|Qui|Quién|Кто|Full Name|Employee Name|Person|Who|Who left|Researcher|Researcher name|Name of researcher|Name of person|Employee|Staff member|Team member|Individual|Person Name|Names|Your name|Scientist|Player name|Minister name|Candidate|Executive|Departing employee|Departing researcher|Leaver|Leaver name|Ex-employee|姓名|人物|名字|人员|人员姓名|离职人员|离职人员姓名|离职者姓名|员工姓名|研究人员|研究员姓名|科学家|专家|高管|高管姓名|学者|人物姓名|當事人|球员|部长|姓名（中文）|Mitarbeiter|Nom complet|Nom et prénom|Nombre completo|Nome completo|ФИО|Сотрудник|성함|직원명|社員名|お名前',
  from: 'From|Company|Lab|Former employer|Former company|Previous company|Previous Employer|Prior company|Old company|Ex-company|Ex-employer|Left company|Company left|Lab left|Leaving|From company|From (company)|Company (from)|Origin|Origin lab|Source company|Employer left|Employer|Organisation|Org|Institution|Last employer|Last company|Departed company|Departed from|Left (company)|Leaving company|Where from|Former Lab|Previous organisation|Club|Ministry|From club|Old club|Former affiliation|Previous affiliation|Affiliation|Moved from|Transferred from|Poached from|Company before|Früher bei|Wechsel von|Equipo de origen|上家公司|旧所属|異動元|Previous workplace|Company name|Lab they left|AI lab|Research lab|原公司|原单位|原任职公司|原任职机构|原就职公司|原工作单位|前雇主|前东家|老东家|离职前公司|离职前单位|离职前所在公司|所属机构|任职公司|公司名称|机构名称|单位名称|离职单位|离职公司名称|原机构名称|離職公司|原任職單位|前公司|前雇主名稱|原所属机构|曾任职公司|曾就职公司|出走公司|旧公司|原实验室|离开公司|离开的实验室|工作单位|公司/机构|公司（原）|Entreprise quittée|Ancien employeur|Ancienne entreprise|Ehemalige Firma|Früherer Arbeitgeber|Bisheriger Arbeitgeber|Empresa anterior|Empresa de origen|Empresa anterior (origem)|Прежняя компания|Откуда|前会社|退職元|元の会社|前職企業',
  left: 'Left|Date|Date left|Leaving Date|Leave date|Exit Date|Departure|Departure date|Date of departure|When|Year|Month left|Moved when|Transfer date|Date moved|Left office|End of employment|Term end|Retirement date|Wechseldatum|Fecha de traspaso|任期结束|異動日|퇴사년도|Left in|Left at|Left on|End Date|Ended|End|Ended on|Finished On|Date of leaving|Date of exit|Resignation date|Resigned on|When left|When did they leave?|When did you leave?|Year of departure|Departure year|Departure month|Left (date)|Date (left)|Last working day|Last day|Termination date|Separation date|Date resigned|Leaving date (approx.)|Time of departure|Departed on|Departed|Date of resignation|Left when|Quit date|Year left|离职时间|离职日期|离职年月|离开时间|离职年份|离职月份|离任时间|离职年|时间|日期|年份|年月|出走时间|离职时间点|离职（时间）|離職時間|離職日期|離開日期|離職年月|離任日期|卸任日期|辞职日期|何时离职|离开年份|最后工作日|Austrittsdatum|Ausgeschieden am|Datum des Austritts|Date de départ|Date départ|Date de sortie|Fecha de salida|Fecha de baja|Data de saída|Data de desligamento|Data uscita|Дата увольнения|Дата ухода|퇴사일자|퇴직일|퇴사연월|退職年月|退社日|退職時期',
  to: 'To|Destination|New company|New employer|Current company|Current employer|Went to|Moved To|Now at|Landed at|Where now|Where did they go?|Where did you go?|Next company|Next employer|To company|To (company)|Company (to)|Destination company|Destination organisation|Next stop|New Lab|New organization|New affiliation|Current affiliation|Joined company|Company joined|New home|Next affiliation|Now|Current organisation|Headed to|Gone to|Destination lab|Moved to (club)|Transferred to|Company after|Later affiliation|Jetzt bei|Nouveau club|当前公司|新所属|異動先|転籍先|현직장|Going to|Subsequent employer|Next place of work|Moved to (company)|New workplace|去向|去向公司|离职去向|去向单位|去往何处|新东家|新单位|新公司|现任职公司|现就职公司|加盟公司|加入的公司|现公司|现单位|下家|下一家公司|新任职公司|跳槽去向|离职后去向|去向机构|现任职单位|入职公司|加入公司名称|跳槽公司|新雇主|现在公司|目前公司|目前任职|去向（公司）|去了哪|下一站公司|新公司名称|現任職公司|新東家|去向公司/机构|Nouvelle entreprise|Nouvel employeur|Neue Firma|Neuer Arbeitgeber|Nueva empresa|Nova empresa|Empresa destino|Nuova azienda|Куда ушёл|Новая компания|새 회사|이직한 회사|転職先企業|移籍先',
  role: 'Role|Position|Title|Job Title|Former Title|Former Role|Previous role|Old title|Position at company|Last position|Last role|Role at lab|Job|Former position|Position held|原职位|原职务|职位|职务|离职前职位|离职前职务|岗位|职称|头衔|原任职务|原岗位|前职位|任职职位|職位|職務|原職位|担任职务|Funktion|Poste|Cargo|Puesto|Должность|Poste occupé|직함',
  torole:
    'New role|New title|New position|Next role|Current role|Current title|Current position|Role at new company|新职位|新职务|现职位|现职务|现任职务|新岗位|新職位|去向职位',
  joined:
    "Joined|Start Date|Date Joined|Joined on|Started|Started On|Start|Hire Date|Hired|Joining date|Year joined|Took office|Term start|Date appointed|任期开始|就任日|입사년월|Joined in|From date|Date started|Date of joining|Joined (date)|Year of joining|Entry date|入职时间|入职日期|加入时间|入职年份|任职开始时间|到职日期|入職時間|到職日|开始时间|起始日期|入职年月|何时入职|Eintrittsdatum|Date d'arrivée|Fecha de ingreso|Fecha de inicio|Data de admissão|Дата приёма|입사일자|入社年月",
  source:
    'Link|URL|Source URL|Sources|Citation|Ref.|Refs|References|Source(s)|Link to source|Source link|News link|Article URL|Evidence|Web link|Links|Source 1|Source (URL)|Reference link|Proof|Hyperlink|来源|信息来源|来源链接|新闻来源|资料来源|出处|链接|原文链接|來源|連結|消息来源|参考来源|報導連結|信源|新闻链接|媒体报道链接|网页链接|引用|Quelle|Lien|Enlace|Fuente|Fonte|Источник|Ссылка|출처 링크|情報源|参照元',
  announced:
    'Announced|Announcement date|Date announced|Announced on|Date of announcement|Announcement|Publicly announced|公布时间|宣布日期|官宣时间|公告日期|披露时间|公布日期|宣布离职时间|公佈日期',
  country: 'Country|Country code|Nation|国家|国家/地区|所在国家|國家|Land|Pays|País',
  note: 'Note|Notes|Comments|Remarks|Remark|备注|说明|備註|注释|其他|Bemerkungen|Commentaires|Notas|Примечание|비고|備考',
  reason:
    'Reason|Reason for leaving|Why|Why left|Stated reason|Cause|离职原因|原因|离开原因|離職原因|Grund|Motif|Motivo',
  kind: 'Destination type|Kind|Type of destination|Destination kind|Type|Category|去向类型|去向类别|类别|类型|去向性质',
  company: 'Parent company|Parent|Group|母公司|集团|所属集团',
  status: 'Status|Verified|Confirmed|Confirmed?|状态|是否确认|核实状态',
  none: 'Successor|Author|Company size|去向国家|Departure city|ID|No.|#|序号|编号|Email|Phone|Age|Gender|性别|年龄|Salary|Nationality|Degree|学历|毕业院校|LinkedIn|Twitter|Team size|Created at|Updated at|创建时间|更新时间|Birth date|Date of birth|出生日期|Index|Rank|Count|Area|City|地点|人数|Last updated|Photo|Location|Skills|Score|研究方向|领域|Field|Years at company|Tenure|工龄|任职时长|在职时间|Published|发布时间|Date added|Date of article|Article date|Source date',
};

const cases = Object.entries(HEADINGS).flatMap(([field, list]) =>
  list.split('|').map((heading) => [heading, field] as const),
);

describe('a heading', () => {
  it.each(cases)('%s calls %s', (heading, field) => {
    const fields = fieldsOf(heading).map((wish) => wish.field as string);
    expect(fields.length === 0 ? ['none'] : fields).toContain(field);
  });

  it.each([
    'Ada Lin',
    'DeepMind',
    '2019-05',
    '张三',
    '清华大学',
    'a note that says where somebody went and why he left it',
    '',
  ])('is not seen in %j', (cell) => {
    expect(fieldsOf(cell)).toEqual([]);
  });
});
