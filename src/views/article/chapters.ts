/** The essay in its order: every claim of the article stands in one chapter. A test holds the list against the record. */
export interface Chapter {
  readonly id: 'six' | 'leaving' | 'where' | 'labs' | 'home' | 'pressure' | 'measure';
  readonly claims: readonly string[];
}

export const CHAPTERS: readonly Chapter[] = [
  { id: 'six', claims: ['c43', 'c44', 'c45', 'c46', 'c47', 'c48'] },
  { id: 'leaving', claims: ['c02', 'c16', 'c17'] },
  { id: 'where', claims: ['c03', 'c04', 'c05', 'c06', 'c39'] },
  { id: 'labs', claims: ['c01', 'c09', 'c13', 'c15', 'c18', 'c41', 'c14', 'c40'] },
  { id: 'home', claims: ['c07', 'c08', 'c35'] },
  {
    id: 'pressure',
    claims: ['c10', 'c11', 'c12', 'c19', 'c20', 'c21', 'c22', 'c23', 'c24', 'c25', 'c26', 'c27'],
  },
  {
    id: 'measure',
    claims: ['c28', 'c29', 'c30', 'c31', 'c32', 'c33', 'c34', 'c36', 'c37', 'c38', 'c42'],
  },
];

/** The labs that the article judges, Chinese ones first. */
export const ARTICLE_LABS: readonly string[] = [
  'baidu-research',
  'tencent-ai-lab',
  'tencent-youtu',
  'alibaba-damo',
  'bytedance-ai-lab',
  'didi-ai-labs',
  'msra',
  'deepmind',
  'openai',
  'google-brain',
  'google-research',
  'meta-fair',
];
