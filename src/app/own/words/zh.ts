import { groupDigits } from '../../../i18n/groupDigits.ts';
import { LOCALES } from '../../../i18n/locales.ts';
import type { OwnColumnField } from '../../../reading/own/fields.ts';
import type { FetchFault } from '../fetchBytes.ts';
import type { words as source } from './en.ts';

const n = (value: number) => groupDigits(value, LOCALES.zh.group);

const FIELDS: Readonly<Record<OwnColumnField, string>> = {
  person: '人物',
  personzh: '人物中文名',
  given: '人物的名',
  family: '人物的姓',
  from: '离开哪里',
  fromzh: '离开哪里（中文名）',
  company: '隶属',
  country: '原单位所在国家',
  left: '离职日期',
  announced: '公布日期',
  joined: '入职日期',
  role: '原职务',
  rolekind: '职务类别',
  to: '去向',
  tozh: '去向中文名',
  kind: '去向类别',
  towhen: '下一职务开始日期',
  torole: '在去向处的职务',
  status: '状态',
  source: '来源（链接）',
  reason: '所述原因',
  note: '备注',
};

export const words: typeof source = {
  title: '打开自己的数据',
  close: '关闭',
  whose: '所示数据的来历',
  inBrowser: '这些数据只在此浏览器中，没有发送到任何地方。',
  from: ({ address }) => `读自${address}，本站不保存副本。`,
  report: '文件是如何读取的',
  back: '返回AI实验室离职记录',
  stays: '数据不会离开您的浏览器：文件由此页面在本地读取，不会发送到任何地方。网址由您的浏览器直接读取。',
  drop: '把文件拖到这里',
  choose: '选择文件',
  kinds: 'CSV、TSV、Excel（.xlsx）或JSON，常见编码均可，最多100,000行。',
  paste: '或粘贴表格',
  pasteRead: '读取粘贴的表格',
  pasted: '粘贴的表格',
  address: '或文件的网址',
  addressHelp: '以https://开头，且其网站允许其他网站读取（CORS）。',
  addressRead: '读取网址',
  needs: '每行需要一个人物、离开的地方和一个日期。其余各列使内容更完整。',
  sample: '可从示例文件开始：',
  sampleFile: 'sample.csv（English）',
  sampleFileZh: 'sample.zh.csv（中文）',
  sampleOpen: '打开示例',
  fetching: ({ bytes }) =>
    bytes === 0 ? '正在请求网址……' : `正在加载：已读取${(bytes / 1_000_000).toFixed(1)} MB……`,
  waiting: '所需时间比平常长。可以继续等待，也可以停止。',
  reading: ({ done }) => (done === 0 ? '正在读取……' : `正在读取：已读${n(done)}行……`),
  looking: ({ done }) => `正在查找需要确认之处：已查看${n(done)}行……`,
  making: ({ done }) => (done === 0 ? '正在生成视图……' : `正在生成视图：已处理${n(done)}次离职……`),
  stop: '停止',
  retry: '重试',
  other: '打开其他数据',
  record: '改为显示AI实验室离职记录',
  faults: (fault: FetchFault): string => {
    switch (fault.code) {
      case 'address':
        return '这不是网址：应以https://开头，不含用户名和密码。';
      case 'insecure':
        return '不读取http://开头的网址，因为传输途中可能被篡改。请使用https://。';
      case 'offline':
        return '目前没有连接到互联网。';
      case 'unreachable':
        return `无法读取${fault.host}：可能无法访问，或不允许其他网站读取该文件（CORS）。请下载文件后从电脑打开，或发布到允许读取的地方。`;
      case 'status':
        return fault.status === 404 || fault.status === 410
          ? `该网址没有文件（${fault.status}）。`
          : fault.status === 401 || fault.status === 403
            ? `该文件未公开（${fault.status}）：请设为知道链接者均可查看，或从电脑打开。`
            : fault.status === 429
              ? '该网址所在的网站目前访问过于频繁（429）：请稍候再重试。'
              : `该网址所在的网站出错（${fault.status}）。`;
      case 'slow':
        return `该网址${fault.seconds}秒没有响应。`;
      case 'part':
        return '本页读取此类文件的部分未能加载。';
      case 'stopped':
        return '已停止。';
      case 'cut':
        return '文件在传输途中中断。';
      case 'unread':
        return `无法读取“${fault.name}”：它可能是文件夹，或在此期间被移动、更改或锁定。`;
    }
  },
  refused: '无法显示此文件。',
  others: ({ name, count }) => `只读取了“${name}”，另有${n(count)}个文件未读取。请逐个打开，或合并为一张表。`,
  lost: ({ name }) =>
    `此链接显示的是“${name}”，该文件在制作链接者的电脑上。如果是您本人，请重新打开；其他人无法打开。`,
  understood: '读取结果',
  counts: ({ shown, all }) =>
    shown === all
      ? `全部${n(all)}行均可显示。`
      : `${n(all)}行中可显示${n(shown)}行，另有${n(all - shown)}行不能显示，列于下方。`,
  records: ({ shown }) => `本产品的文件：${n(shown)}次离职。`,
  undated: ({ count }) => `${n(count)}次日期不详：显示并计入，列在时间轴旁。`,
  repeated: ({ count }) => `${n(count)}行与另一行内容相同，均计入。`,
  passed: ({ count, list }) => `视为合计、注释或标题而略过${n(count)}行（${list}）。`,
  columns: '各列',
  column: '列',
  takenFor: '理解为',
  firstRows: '前几行的读取结果',
  notRead: '不读取',
  notUnderstood: ({ text }) => `未能理解“${text}”`,
  fields: FIELDS,
  moreColumns: ({ count }) => `另有${n(count)}列未读取。`,
  missing: ({ list }) => `还需要：${list}。请在上方选择对应的列。`,
  order: ({ example, count }) => `${example}这样的日期是什么意思？（${n(count)}行）`,
  dayFirst: ({ date }) => `日在前：${date}`,
  monthFirst: ({ date }) => `月在前：${date}`,
  orderOpen: '不清楚：只取四位年份',
  about: '关于这份数据',
  aboutTitle: '标题',
  aboutCredit: '数据出处（作为署名显示）',
  aboutWord: '人们离开的是：实验室、俱乐部、部委……',
  merges: '这些是同一处吗？',
  mergesHelp: '未经您同意，不会合并任何名称。',
  merge: ({ names, name }) => `${names}：都是“${name}”`,
  named: ({ name, count }) => `“${name}”（${n(count)}）`,
  problems: ({ count }) => `未能理解：${n(count)}处`,
  problemsNone: '全部内容均已理解。',
  problemRow: '行',
  problemValue: '内容',
  problemWhy: '应为',
  problemEffect: '处理',
  rowLeftOut: '整行未显示',
  cellLeftOut: '显示但不含此项',
  empty: '（空）',
  more: ({ count }) => `另有${n(count)}处，文件中全部列出`,
  save: '将此列表存为文件',
  saved: ({ name }) => `已存为${name}。`,
  show: ({ shown }) => `显示${n(shown)}次离职`,
  unnamed: '您的数据',
  gap: '、',
};
